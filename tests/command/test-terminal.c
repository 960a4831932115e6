/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "command/terminal.h"

static void
test_append (void **state)
{
  static const struct
  {
    const char *text;
    guint columns;
    const char *expected;
  } rows[] = {
    { "plain", 0, "plain" },
    { "two\nlines\tand a tab", 0, "two lines and a tab" },
    { "\033[31mred\a\177", 0, "[31mred" },
    { "\xc2\x9b"
      "31m",
      0, "31m" },
    { "\xff", 0, "\xef\xbf\xbd" },
    { "a\xe2\x80\xae"
      "b\xe2\x81\xa6"
      "c",
      0, "abc" },
    { "ماء", 0, "\xe2\x81\xa8ماء\xe2\x81\xa9" },
    { "twelve signs", 12, "twelve signs" },
    { "thirteen signs", 12, "thirteen si…" },
    { "水水水水", 8, "水水水水" },
    { "水水水水", 7, "水水水…" },
    { "", 4, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) line = g_string_new ("> ");
      g_autofree char *expected = g_strconcat ("> ", rows[i].expected, NULL);

      us_terminal_append (line, rows[i].text, rows[i].columns);
      assert_string_equal (line->str, expected);
    }
}

static void
test_pad (void **state)
{
  g_autoptr (GString) line = g_string_new (NULL);

  us_terminal_pad (line, "ab", 4);
  us_terminal_pad (line, "水", 3);
  us_terminal_pad (line, "toolong", 3);
  assert_string_equal (line->str, "ab  水 toolong");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_append),
    cmocka_unit_test (test_pad),
  };

  return cmocka_run_group_tests_name ("terminal", tests, NULL, NULL);
}
