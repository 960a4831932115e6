/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/text/text-format.h"
#include "view/text/text-tags.h"

static GtkTextBuffer *
make_buffer (const char *text)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  GtkTextBuffer *buffer = gtk_text_buffer_new (tags);

  us_text_format_watch (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  return buffer;
}

static void
mark (GtkTextBuffer *buffer, UsSpanKind kind, const char *target, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, kind, target), &start, &end);
}

static void
choose (GtkTextBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
type (GtkTextBuffer *buffer, const char *text)
{
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
replace (GtkTextBuffer *buffer, const char *text)
{
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* One sign a character: "b" where the span is, "." where not. */
static void
assert_look (GtkTextBuffer *buffer, UsSpanKind kind, const char *expected)
{
  g_autoptr (GString) look = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  for (; !gtk_text_iter_is_end (&at); gtk_text_iter_forward_char (&at))
    g_string_append_c (look, us_text_tags_find (&at, kind, NULL) ? 'b' : '.');
  assert_string_equal (look->str, expected);
}

static void
test_typing_goes_on_as_before (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcd");

  mark (buffer, US_SPAN_BOLD, NULL, 0, 2);
  choose (buffer, 2, 2);
  assert_true (us_text_format_is_on (buffer, US_SPAN_BOLD));
  type (buffer, "xy");
  assert_look (buffer, US_SPAN_BOLD, "bbbb..");
  choose (buffer, 0, 0);
  assert_false (us_text_format_is_on (buffer, US_SPAN_BOLD));
  type (buffer, "z");
  assert_look (buffer, US_SPAN_BOLD, ".bbbb..");
}

/* A blank that is bold is filled in bold, and what is typed in place of plain words is plain. */
static void
test_typing_looks_like_what_it_replaces (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcd");

  mark (buffer, US_SPAN_LEAD, NULL, 0, 2);
  choose (buffer, 0, 2);
  replace (buffer, "xyz");
  assert_look (buffer, US_SPAN_LEAD, "bbb..");
  choose (buffer, 3, 5);
  replace (buffer, "u");
  type (buffer, "v");
  assert_look (buffer, US_SPAN_LEAD, "bbb..");
  choose (buffer, 0, 5);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  type (buffer, "w");
  assert_look (buffer, US_SPAN_LEAD, ".");
}

/* A change that nobody typed brings its own look. */
static void
test_only_typing_goes_on (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("ab");

  mark (buffer, US_SPAN_BOLD, NULL, 0, 2);
  choose (buffer, 2, 2);
  gtk_text_buffer_insert_at_cursor (buffer, "x", -1);
  assert_look (buffer, US_SPAN_BOLD, "bb.");
}

static void
test_new_line_begins_plain (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("ab");

  mark (buffer, US_SPAN_ITALIC, NULL, 0, 2);
  choose (buffer, 2, 2);
  type (buffer, "\n");
  type (buffer, "c");
  assert_look (buffer, US_SPAN_ITALIC, "bb..");
}

static void
test_choice_for_what_is_typed (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("ab");

  choose (buffer, 2, 2);
  us_text_format_toggle (buffer, US_SPAN_BOLD);
  assert_true (us_text_format_is_on (buffer, US_SPAN_BOLD));
  type (buffer, "c");
  us_text_format_toggle (buffer, US_SPAN_BOLD);
  type (buffer, "d");
  assert_look (buffer, US_SPAN_BOLD, "..b.");
}

static void
test_moving_forgets_the_choice (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("ab");

  choose (buffer, 2, 2);
  us_text_format_toggle (buffer, US_SPAN_BOLD);
  choose (buffer, 1, 1);
  assert_false (us_text_format_is_on (buffer, US_SPAN_BOLD));
  type (buffer, "c");
  assert_look (buffer, US_SPAN_BOLD, "...");
}

static void
test_selection_is_made_all_alike (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcd");

  mark (buffer, US_SPAN_ITALIC, NULL, 1, 2);
  choose (buffer, 1, 4);
  assert_false (us_text_format_is_on (buffer, US_SPAN_ITALIC));
  us_text_format_toggle (buffer, US_SPAN_ITALIC);
  assert_look (buffer, US_SPAN_ITALIC, ".bbb");
  assert_true (us_text_format_is_on (buffer, US_SPAN_ITALIC));
  us_text_format_toggle (buffer, US_SPAN_ITALIC);
  assert_look (buffer, US_SPAN_ITALIC, "....");
}

static void
test_lead_counts_as_bold (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcd");

  mark (buffer, US_SPAN_LEAD, NULL, 0, 2);
  choose (buffer, 0, 2);
  assert_true (us_text_format_is_on (buffer, US_SPAN_BOLD));
  us_text_format_toggle (buffer, US_SPAN_BOLD);
  assert_look (buffer, US_SPAN_LEAD, "....");
  assert_look (buffer, US_SPAN_BOLD, "....");
}

static void
test_clear_leaves_the_rest (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcd");

  mark (buffer, US_SPAN_BOLD, NULL, 0, 4);
  mark (buffer, US_SPAN_ITALIC, NULL, 0, 3);
  mark (buffer, US_SPAN_LINK, "https://example.org", 1, 4);
  choose (buffer, 2, 2);
  us_text_format_clear (buffer);
  assert_look (buffer, US_SPAN_BOLD, "bbbb");
  choose (buffer, 1, 3);
  us_text_format_clear (buffer);
  assert_look (buffer, US_SPAN_BOLD, "b..b");
  assert_look (buffer, US_SPAN_ITALIC, "b...");
  assert_look (buffer, US_SPAN_LINK, "...b");
}

static void
test_link_is_found_from_its_caret (void **state)
{
  static const struct
  {
    int from;
    int to;
    gboolean found;
  } rows[] = {
    { 0, 0, FALSE }, { 1, 1, TRUE }, { 2, 2, TRUE },  { 3, 3, TRUE },
    { 4, 4, FALSE }, { 2, 5, TRUE }, { 3, 5, FALSE },
  };
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcdefgh");

  mark (buffer, US_SPAN_LINK, "https://example.org", 1, 3);
  mark (buffer, US_SPAN_LINK, "https://example.org", 6, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkTextIter start, end;
      const char *address = NULL;

      choose (buffer, rows[i].from, rows[i].to);
      assert_int_equal (us_text_format_get_link (buffer, &start, &end, &address), rows[i].found);
      assert_int_equal (gtk_text_iter_get_offset (&start), rows[i].found ? 1 : rows[i].from);
      assert_int_equal (gtk_text_iter_get_offset (&end), rows[i].found ? 3 : rows[i].to);
      if (rows[i].found)
        assert_string_equal (address, "https://example.org");
    }
}

static void
test_link_is_set_and_taken_away (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abcd");
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  const char *address = NULL;

  choose (buffer, 1, 3);
  us_text_format_set_link (buffer, "https://example.org/old");
  assert_look (buffer, US_SPAN_LINK, ".bb.");
  choose (buffer, 2, 2);
  us_text_format_set_link (buffer, "https://example.org/new");
  assert_look (buffer, US_SPAN_LINK, ".bb.");
  assert_true (us_text_format_get_link (buffer, &start, &end, &address));
  assert_string_equal (address, "https://example.org/new");
  us_text_format_set_link (buffer, "");
  assert_look (buffer, US_SPAN_LINK, "....");
  choose (buffer, 4, 4);
  us_text_format_set_link (buffer, "a:b");
  g_object_get (buffer, "text", &text, NULL);
  assert_string_equal (text, "abcda:b");
  assert_look (buffer, US_SPAN_LINK, "....bbb");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_typing_looks_like_what_it_replaces),
    cmocka_unit_test (test_typing_goes_on_as_before),
    cmocka_unit_test (test_only_typing_goes_on),
    cmocka_unit_test (test_new_line_begins_plain),
    cmocka_unit_test (test_choice_for_what_is_typed),
    cmocka_unit_test (test_moving_forgets_the_choice),
    cmocka_unit_test (test_selection_is_made_all_alike),
    cmocka_unit_test (test_lead_counts_as_bold),
    cmocka_unit_test (test_clear_leaves_the_rest),
    cmocka_unit_test (test_link_is_found_from_its_caret),
    cmocka_unit_test (test_link_is_set_and_taken_away),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
