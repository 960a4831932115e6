/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/markup-bounds.h"
#include "model/error.h"

#include <string.h>

static gboolean
is_bounded (const char *markup)
{
  return us_markup_is_bounded (markup, strlen (markup), NULL);
}

/* @n times @piece between two ends. */
static char *
repeat (const char *start, const char *piece, guint n, const char *end)
{
  GString *markup = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (markup, piece);
  g_string_append (markup, end);
  return g_string_free (markup, FALSE);
}

static void
test_many_attributes (void **state)
{
  static const char *const pieces[] = {
    " a='1'", " a=\"1\"", " a=1", " a", " a = '>'", "/a", "\na"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *few = repeat ("<p", pieces[i], 900, ">");
      g_autofree char *many = repeat ("text <p", pieces[i], 1100, ">");
      g_autofree char *open = repeat ("<p", pieces[i], 1100, "");

      assert_true (is_bounded (few));
      assert_false (is_bounded (many));
      assert_false (is_bounded (open));
    }
}

static void
test_what_is_no_attribute (void **state)
{
  g_autofree char *path = repeat ("<path d=\"M", " 1,2", 5000, "\"/>");
  g_autofree char *text = repeat ("<p>", "word ", 5000, "</p>");
  g_autofree char *elements = repeat ("", "<a b='c'>", 5000, "");
  g_autofree char *less = repeat ("1 < 2 ", "word ", 5000, "");

  assert_true (is_bounded (path));
  assert_true (is_bounded (text));
  assert_true (is_bounded (elements));
  assert_true (is_bounded (less));
  assert_true (is_bounded (""));
  assert_true (is_bounded ("<"));
  assert_true (is_bounded ("<a b='"));
  assert_true (us_markup_is_bounded (NULL, 0, NULL));
}

static void
test_the_sentence (void **state)
{
  g_autofree char *many = repeat ("<p", " a", 2000, ">");
  g_autoptr (GError) error = NULL;

  assert_false (us_markup_is_bounded (many, strlen (many), &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_many_attributes),
    cmocka_unit_test (test_what_is_no_attribute),
    cmocka_unit_test (test_the_sentence),
  };

  return cmocka_run_group_tests_name ("markup-bounds", tests, NULL, NULL);
}
