/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/text/text-filter.h"

static void
test_what_stays (void **state)
{
  static const struct
  {
    const char *typed;
    const char *lines;
    const char *line;
  } rows[] = {
    { "", "", "" },
    { "plain", "plain", "plain" },
    { " ", " ", " " },
    { "a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d" },
    { "a\xe2\x80\xa9"
      "b\xe2\x80\xa8"
      "c\xc2\x85"
      "d",
      "a\nb\nc\nd", "a b c d" },
    { "one\x01two\x7f", "onetwo", "onetwo" },
    { "note\xef\xbf\xbc", "note", "note" },
    { "\xe2\x80\xae"
      "turned",
      "turned", "turned" },
    { "\xe2\x81\xa6half", "half", "half" },
    { "\xe2\x81\xa6whole\xe2\x81\xa9", "\xe2\x81\xa6whole\xe2\x81\xa9",
      "\xe2\x81\xa6whole\xe2\x81\xa9" },
    { "مياه", "مياه", "مياه" },
    { "end\n", "end\n", "end " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = us_text_filter (rows[i].typed, -1, US_LINE_BREAKS_KEPT);
      g_autofree char *line = us_text_filter (rows[i].typed, -1, US_LINE_BREAKS_TO_SPACES);

      assert_string_equal (lines, rows[i].lines);
      assert_string_equal (line, rows[i].line);
    }
}

static void
test_buffer_is_watched (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autofree char *text = NULL;

  us_text_filter_watch (buffer, US_LINE_BREAKS_TO_SPACES);
  gtk_text_buffer_insert_at_cursor (buffer, "a\nb", -1);
  us_text_filter_pause (buffer, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, "\nc", -1);
  us_text_filter_pause (buffer, FALSE);
  gtk_text_buffer_insert_at_cursor (buffer, "\nd", -1);
  g_object_get (buffer, "text", &text, NULL);
  assert_string_equal (text, "a b\nc d");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_stays),
    cmocka_unit_test (test_buffer_is_watched),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
