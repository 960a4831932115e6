/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/text/inline-object.h"
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

static UsText *
read_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return us_text_runs_read (buffer, &start, &end);
}

/* Lines that are put before, between or behind others come back with all their spans, and leave
 * those as they were. */
static void
test_comes_back (void **state)
{
  const guint32 seed = 21;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (UsStatement) statement = us_statement_new ();

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GtkTextBuffer) buffer = make_buffer (BEFORE "\n" AFTER);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) us_text_unref);
      const int place = round % 3, n = 1 + round % 4;

      for (int i = 0; i < n; i++)
        g_ptr_array_add (texts, us_test_random_text (random, statement));
      us_text_runs_insert (buffer, place, place < 2, texts);
      assert_int_equal (gtk_text_buffer_get_line_count (buffer), 2 + n);
      for (int i = 0; i < n; i++)
        {
          g_autoptr (UsText) shown = read_line (buffer, place + i);

          check_equal (shown, texts->pdata[i], seed, round);
        }
      assert_line (buffer, place > 0 ? 0 : n, BEFORE);
      assert_line (buffer, place > 1 ? 1 : n + 1, AFTER);
    }
}

static void
test_first_line_of_all (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");
  g_autoptr (UsText) text = us_text_new ("alone", NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_ptr_array_add (texts, text);
  us_text_runs_insert (buffer, 0, FALSE, texts);
  assert_int_equal (gtk_text_buffer_get_line_count (buffer), 1);
  assert_line (buffer, 0, "alone");
  /* An empty line goes on behind, too. */
  gtk_text_buffer_set_text (buffer, "", 0);
  us_text_runs_insert (buffer, 0, TRUE, texts);
  assert_int_equal (gtk_text_buffer_get_line_count (buffer), 2);
  assert_line (buffer, 0, "alone");
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
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("bold\nbold");
  g_autoptr (UsText) text = us_text_new ("PLAIN", NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (UsText) shown = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_BOLD, NULL), &start, &end);
  g_ptr_array_add (texts, text);
  us_text_runs_insert (buffer, 1, TRUE, texts);
  shown = read_line (buffer, 1);
  assert_true (us_text_equal (shown, text));
}

#define ISOLATE "\xe2\x81\xa7"
#define POP "\xe2\x81\xa9"

static void
test_mend_takes_half_a_pair (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");
  g_autoptr (UsInlineObject) mark = us_inline_object_new (US_SPAN_NOTE, "n1");
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
    cmocka_unit_test (test_first_line_of_all),
    cmocka_unit_test (test_any_becomes_any_other),
    cmocka_unit_test (test_touches_no_more_than_differs),
    cmocka_unit_test (test_look_alone_is_no_difference),
    cmocka_unit_test (test_whole_characters_change),
    cmocka_unit_test (test_plain_stays_plain_inside_of_bold),
    cmocka_unit_test (test_mend_takes_half_a_pair),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
