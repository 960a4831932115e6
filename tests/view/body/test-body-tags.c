/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/body/body-tags.h"
#include "view/text/text-tags.h"

static GtkTextBuffer *
make_buffer (const char *text)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  GtkTextBuffer *buffer = gtk_text_buffer_new (tags);

  gtk_text_buffer_set_text (buffer, text, -1);
  return buffer;
}

/* The only tag of a line, or %NULL when there is none or another besides. */
static GtkTextTag *
get_tag (GtkTextBuffer *buffer, int line)
{
  g_autoptr (GSList) tags = NULL;
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  tags = gtk_text_iter_get_tags (&start);
  return g_slist_length (tags) == 1 ? tags->data : NULL;
}

static void
assert_margins (GtkTextBuffer *buffer, int line, int left, int right)
{
  int shown_left = -1, shown_right = -1;

  assert_non_null (get_tag (buffer, line));
  g_object_get (get_tag (buffer, line), "left-margin", &shown_left, "right-margin", &shown_right,
                NULL);
  assert_int_equal (shown_left, left);
  assert_int_equal (shown_right, right);
}

static void
test_indent_by_kind_and_level (void **state)
{
  assert_int_equal (us_body_tags_get_indent (US_BLOCK_PARAGRAPH, 0, 20), 0);
  assert_int_equal (us_body_tags_get_indent (US_BLOCK_CALL, 0, 20), 0);
  assert_int_equal (us_body_tags_get_indent (US_BLOCK_QUOTATION, 0, 20), 20);
  assert_int_equal (us_body_tags_get_indent (US_BLOCK_DEMAND, 0, 20), 20);
  assert_int_equal (us_body_tags_get_indent (US_BLOCK_DEMAND, 2, 20), 60);
}

/* One look replaces the other, and ends with its line. */
static void
test_one_look_a_line (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("one\ntwo");
  GtkTextTag *first;
  int weight = 0;

  us_body_tags_apply (buffer, 1, US_BLOCK_PARAGRAPH, 0, FALSE);
  us_body_tags_apply (buffer, 0, US_BLOCK_DEMAND, 1, FALSE);
  us_body_tags_apply (buffer, 0, US_BLOCK_HEADING, 0, FALSE);
  first = get_tag (buffer, 0);
  assert_non_null (first);
  g_object_get (first, "weight", &weight, NULL);
  assert_int_equal (weight, PANGO_WEIGHT_BOLD);
  assert_non_null (get_tag (buffer, 1));
  assert_ptr_not_equal (get_tag (buffer, 1), first);
}

static gboolean
begins_with_a_tag (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  return gtk_text_iter_starts_tag (&start, NULL);
}

/* Lines of one kind do not make one run, also when one has been empty. */
static void
test_each_line_begins_anew (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("one\n\nthree");
  GtkTextIter at;

  for (int line = 0; line < 3; line++)
    us_body_tags_apply (buffer, line, US_BLOCK_PARAGRAPH, 0, FALSE);
  assert_true (begins_with_a_tag (buffer, 0));
  assert_true (begins_with_a_tag (buffer, 1));
  gtk_text_buffer_get_iter_at_line (buffer, &at, 1);
  gtk_text_buffer_insert (buffer, &at, "two", -1);
  us_body_tags_apply (buffer, 1, US_BLOCK_PARAGRAPH, 0, FALSE);
  for (int line = 0; line < 3; line++)
    {
      assert_true (begins_with_a_tag (buffer, line));
      assert_non_null (get_tag (buffer, line));
    }
}

static void
test_span_wins_over_its_line (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("one");

  us_body_tags_apply (buffer, 0, US_BLOCK_QUOTATION, 0, FALSE);
  assert_true (gtk_text_tag_get_priority (get_tag (buffer, 0)) <
               gtk_text_tag_get_priority (us_text_tags_get (buffer, US_SPAN_BOLD, NULL)));
  assert_false (us_text_tags_is_inline (get_tag (buffer, 0)));
}

static void
test_margins_follow_the_sheet (void **state)
{
  static const UsBodyMargins wide = { 50, 40, 20, FALSE };
  static const UsBodyMargins narrow = { 12, 8, 10, FALSE };
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("one\ntwo\nthree\n");
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);

  us_body_tags_apply (buffer, 0, US_BLOCK_DEMAND, 1, FALSE);
  us_body_tags_set_margins (table, &wide);
  us_body_tags_apply (buffer, 1, US_BLOCK_DEMAND, 1, TRUE);
  us_body_tags_apply (buffer, 2, US_BLOCK_QUOTATION, 0, TRUE);
  assert_margins (buffer, 0, 50 + 40, 40);
  assert_margins (buffer, 1, 50, 40 + 40);
  assert_margins (buffer, 2, 50 + 20, 40 + 20);
  us_body_tags_set_margins (table, &narrow);
  assert_margins (buffer, 0, 12 + 20, 8);
  assert_margins (buffer, 1, 12, 8 + 20);
}

/* What was dropped into the middle of a line brings the look of where it comes from. */
static void
test_middle_of_a_line (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("paragraph\nheading");
  GtkTextIter at, start, end;

  us_body_tags_apply (buffer, 0, US_BLOCK_PARAGRAPH, 0, FALSE);
  us_body_tags_apply (buffer, 1, US_BLOCK_HEADING, 0, FALSE);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, 1, 2);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, 1, 4);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &at, 0, 4);
  gtk_text_buffer_insert_range (buffer, &at, &start, &end);
  us_body_tags_apply (buffer, 0, US_BLOCK_PARAGRAPH, 0, FALSE);
  for (int offset = 0; offset < 11; offset++)
    {
      g_autoptr (GSList) tags = NULL;

      gtk_text_buffer_get_iter_at_line_offset (buffer, &at, 0, offset);
      tags = gtk_text_iter_get_tags (&at);
      assert_int_equal (g_slist_length (tags), 1);
      assert_ptr_equal (tags->data, get_tag (buffer, 0));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_indent_by_kind_and_level),
    cmocka_unit_test (test_one_look_a_line),
    cmocka_unit_test (test_each_line_begins_anew),
    cmocka_unit_test (test_span_wins_over_its_line),
    cmocka_unit_test (test_margins_follow_the_sheet),
    cmocka_unit_test (test_middle_of_a_line),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
