/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/letter/note-mark.h"
#include "view/text/text-filter.h"
#include "view/text/text-runs.h"
#include "view/text/text-tags.h"

#define ROUNDS 300
#define BEFORE "before "
#define AFTER " after"

static GtkTextBuffer *
make_buffer (const char *text)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  GtkTextBuffer *buffer = gtk_text_buffer_new (tags);

  us_text_filter_watch (buffer, US_LINE_BREAKS_KEPT);
  gtk_text_buffer_set_text (buffer, text, -1);
  return buffer;
}

static UsText *
read_from (GtkTextBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  return us_text_runs_read (buffer, &start, &end);
}

static int
count_characters (UsText *text)
{
  return (int) g_utf8_strlen (us_text_get_string (text), -1);
}

static void
assert_line (GtkTextBuffer *buffer, int line, const char *expected)
{
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  shown = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  assert_string_equal (shown, expected);
}

static void
check_equal (UsText *shown, UsText *text, guint32 seed, int round)
{
  if (us_text_equal (shown, text))
    return;
  print_error ("seed %u, round %d: “%s” became “%s”\n", seed, round, us_text_get_string (text),
               us_text_get_string (shown));
  fail ();
}

/* What is put between other text comes back with all its spans, and leaves that as it was. */
static void
test_comes_back (void **state)
{
  const guint32 seed = 21;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (UsStatement) statement = us_statement_new ();
  const int before = (int) strlen (BEFORE);

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GtkTextBuffer) buffer = make_buffer (BEFORE AFTER);
      g_autoptr (UsText) text = us_test_random_text (random, statement);
      g_autoptr (UsText) shown = NULL;
      g_autoptr (UsText) around = NULL;
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_offset (buffer, &at, before);
      us_text_runs_insert (buffer, &at, text);
      assert_int_equal (gtk_text_iter_get_offset (&at), before + count_characters (text));
      shown = read_from (buffer, before, before + count_characters (text));
      around = read_from (buffer, 0, before);
      check_equal (shown, text, seed, round);
      assert_string_equal (us_text_get_string (around), BEFORE);
    }
}

static void
test_any_becomes_any_other (void **state)
{
  const guint32 seed = 22;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (UsText) text = us_test_random_text (random, statement);
      g_autoptr (UsText) shown = NULL;
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      us_text_runs_replace (buffer, &start, &end, text, NULL);
      assert_true (gtk_text_iter_is_start (&start));
      assert_true (gtk_text_iter_is_end (&end));
      shown = us_text_runs_read (buffer, &start, &end);
      check_equal (shown, text, seed, round);
    }
}

static void
test_touches_no_more_than_differs (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("one two three");
  g_autoptr (UsText) text = us_text_new ("one zwei three", NULL);
  GtkTextIter start, end, at;
  GtkTextMark *mark;
  int offset = -1;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, 9);
  mark = gtk_text_buffer_create_mark (buffer, NULL, &at, TRUE);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  assert_true (us_text_runs_replace (buffer, &start, &end, text, &offset));
  assert_line (buffer, 0, "one zwei three");
  gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
  assert_int_equal (gtk_text_iter_get_offset (&at), 10);
  assert_int_equal (offset, 8);
}

static void
test_look_alone_is_no_difference (void **state)
{
  const UsSpan bold = { .kind = US_SPAN_BOLD, .start = 2, .end = 4 };
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("plain");
  g_autoptr (UsText) text = us_text_new_with_spans ("plain", -1, &bold, 1, NULL);
  GtkTextIter start, end, at;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  assert_false (us_text_runs_replace (buffer, &start, &end, text, NULL));
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 2);
  assert_true (us_text_tags_find (&at, US_SPAN_BOLD, NULL));
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 4);
  assert_false (us_text_tags_find (&at, US_SPAN_BOLD, NULL));
}

/* Characters of several bytes that begin alike are not torn. */
static void
test_whole_characters_change (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("a\xc3\xa9z");
  g_autoptr (UsText) text = us_text_new ("a\xc3\xa8z", NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  assert_true (us_text_runs_replace (buffer, &start, &end, text, NULL));
  assert_line (buffer, 0, "a\xc3\xa8z");
}

static void
test_plain_stays_plain_inside_of_bold (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("bold");
  g_autoptr (UsText) text = us_text_new ("PLAIN", NULL);
  g_autoptr (UsText) shown = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_BOLD, NULL), &start, &end);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 2);
  us_text_runs_insert (buffer, &start, text);
  shown = read_from (buffer, 2, 7);
  assert_true (us_text_equal (shown, text));
}

#define ISOLATE "\xe2\x81\xa7"
#define POP "\xe2\x81\xa9"

static void
test_mend_takes_half_a_pair (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");
  g_autoptr (UsNoteMark) mark = us_note_mark_new ("n1");
  GtkTextIter at;

  us_text_filter_pause (buffer, TRUE);
  gtk_text_buffer_set_text (buffer, "a" ISOLATE "b\nc" POP "d\ne" ISOLATE "f" POP "g" POP "h", -1);
  us_text_filter_pause (buffer, FALSE);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &at, 0, 1);
  gtk_text_buffer_insert_paintable (buffer, &at, GDK_PAINTABLE (mark));

  for (int line = 0; line < 3; line++)
    us_text_runs_mend (buffer, line);
  assert_line (buffer, 0, "a" US_TEXT_OBJECT "b");
  assert_line (buffer, 1, "cd");
  assert_line (buffer, 2, "e" ISOLATE "f" POP "gh");
  gtk_text_buffer_get_iter_at_line_offset (buffer, &at, 0, 1);
  assert_ptr_equal (gtk_text_iter_get_paintable (&at), mark);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_comes_back),
    cmocka_unit_test (test_any_becomes_any_other),
    cmocka_unit_test (test_touches_no_more_than_differs),
    cmocka_unit_test (test_look_alone_is_no_difference),
    cmocka_unit_test (test_whole_characters_change),
    cmocka_unit_test (test_plain_stays_plain_inside_of_bold),
    cmocka_unit_test (test_mend_takes_half_a_pair),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
