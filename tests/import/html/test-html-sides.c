/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/html/html-sides.h"

#include <string.h>

/* Bars stand for tabs. */
static char *
split (const char *line)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint tabs[16];
  guint n = 0;

  for (const char *p = line; *p != '\0'; p++)
    if (*p == '|')
      {
        tabs[n++] = (guint) text->len;
        g_string_append_c (text, ' ');
      }
    else
      g_string_append_c (text, *p);
  return us_html_sides_split (text->str, tabs, n);
}

static void
test_split (void **state)
{
  static const struct
  {
    const char *line;
    const char *sides; /* NULL where it is one paragraph */
  } rows[] = {
    { "Jane Roe|Ivo Novak", "Jane Roe\tIvo Novak" },
    { "Jane Roe|||Ivo", "Jane Roe\tIvo" },
    { "Jane Roe", NULL },
    { "|Jane Roe", NULL },
    { "Jane Roe|", NULL },
    { "1.|Open the wells", NULL },
    { "Re:|The wells", NULL },
    { "aa|bb|cc|dd|ee|ff", NULL },
    { "Jane Roe|We write to you about the wells of the valley, which have been dry for years now",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sides = split (rows[i].line);

      assert_true (g_strcmp0 (sides, rows[i].sides) == 0);
    }
}

#define NO_BREAK "\xc2\xa0"

static void
test_gap (void **state)
{
  static const char text[] = "Jane" NO_BREAK "Roe" NO_BREAK NO_BREAK NO_BREAK NO_BREAK "Ivo";
  const char *after = NULL;
  const char *gap = us_html_sides_find_gap (text, strlen (text), &after);

  assert_ptr_equal (gap, text + strlen ("Jane" NO_BREAK "Roe"));
  assert_string_equal (after, "Ivo");
  assert_null (us_html_sides_find_gap ("caf\xc3\xa9 " NO_BREAK, 8, &after));
  assert_null (us_html_sides_find_gap (text, 10, &after));
}

static void
test_spelling (void **state)
{
  static const char *const rows[][2] = {
    { "a&nbsp;&nbsp;&#160;b", "a" NO_BREAK NO_BREAK NO_BREAK "b" },
    { "a &nbsp; &nbsp; &nbsp; b", "a " NO_BREAK NO_BREAK NO_BREAK " b" },
    { "a&nbsp;&nbsp;b&nbsp;", "a&nbsp;&nbsp;b&nbsp;" },
    { "caf\xc3\xa9" NO_BREAK " " NO_BREAK NO_BREAK, "caf\xc3\xa9" NO_BREAK NO_BREAK NO_BREAK },
    { "&amp;", "&amp;" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *html = g_strdup (rows[i][0]);

      us_html_sides_spell_gaps (html);
      assert_string_equal (html, rows[i][1]);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_split),
    cmocka_unit_test (test_gap),
    cmocka_unit_test (test_spelling),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
