/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/body/word-spaces.h"

static void
check_taken (const char *text, int start, int end, int taken_start, int taken_end)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextIter from, to;

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  assert_true (us_word_spaces_between (&from, &to));
  us_word_spaces_take (&from, &to);
  assert_int_equal (gtk_text_iter_get_offset (&from), taken_start);
  assert_int_equal (gtk_text_iter_get_offset (&to), taken_end);
}

static void
test_one_space_goes_along (void **state)
{
  check_taken ("we ask you", 3, 6, 2, 6);
  check_taken ("we ask", 3, 6, 2, 6);
  check_taken ("we ask\nyou", 3, 6, 2, 6);
  check_taken ("we ask.", 3, 6, 2, 6);
  check_taken ("we ask", 0, 2, 0, 3);
  check_taken ("we\nask you", 3, 6, 3, 7);
  check_taken ("we (ask)", 4, 7, 4, 7);
  check_taken ("we-ask you", 3, 6, 3, 6);
  check_taken ("ask", 0, 3, 0, 3);
}

static gboolean
are_words (const char *text, int start, int end)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextIter from, to;

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  return us_word_spaces_between (&from, &to);
}

static void
test_parts_of_words_have_no_spaces (void **state)
{
  assert_true (are_words ("we ask you", 0, 6));
  assert_true (are_words ("we ask, you", 3, 7));
  assert_false (are_words ("we ask you", 4, 6));
  assert_false (are_words ("we ask you", 3, 5));
  assert_false (are_words ("we ask you", 3, 7));
  assert_false (are_words ("we ask you", 2, 6));
  assert_false (are_words ("we\nask", 0, 6));
  assert_false (are_words ("請問", 0, 1));
  assert_false (are_words ("ขอถาม", 0, 2));
}

static void
check_lacks (const char *text, int at, gboolean before, gboolean after)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextIter place;

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &place, at);
  assert_int_equal (us_word_spaces_lack_before (&place), before);
  assert_int_equal (us_word_spaces_lack_after (&place), after);
}

static void
test_words_do_not_run_into_each_other (void **state)
{
  check_lacks ("we ask", 2, TRUE, FALSE);
  check_lacks ("we ask", 3, FALSE, TRUE);
  check_lacks ("we ask", 0, FALSE, TRUE);
  check_lacks ("we ask", 6, TRUE, FALSE);
  check_lacks ("we\nask", 3, FALSE, TRUE);
  check_lacks ("we.", 2, TRUE, FALSE);
  check_lacks ("we.", 3, TRUE, FALSE);
  check_lacks ("(we)", 1, FALSE, TRUE);
  check_lacks ("(we)", 0, FALSE, TRUE);
  check_lacks ("l’eau", 2, FALSE, TRUE);
  check_lacks ("請問", 1, FALSE, FALSE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_one_space_goes_along),
    cmocka_unit_test (test_parts_of_words_have_no_spaces),
    cmocka_unit_test (test_words_do_not_run_into_each_other),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
