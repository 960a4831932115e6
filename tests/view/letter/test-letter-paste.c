/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "view/letter/letter-paste.h"

static void
test_blank (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) letter = us_test_letter ();

  assert_true (us_letter_paste_is_blank (statement));
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  assert_true (us_letter_paste_is_blank (statement));
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  assert_false (us_letter_paste_is_blank (statement));
  assert_false (us_letter_paste_is_blank (letter));
}

static void
test_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  assert_false (us_letter_paste_is_letter (statement, "one\ntwo\nthree\n"));
  assert_true (us_letter_paste_is_letter (statement, "one\ntwo\nthree\n\nfour\n"));
  us_test_set (statement, "title", "Wells");
  assert_false (us_letter_paste_is_letter (statement, "one\ntwo\nthree\n\nfour\n"));
}

static void
changed_cb (gboolean *done)
{
  *done = TRUE;
}

static void
test_field (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = g_object_ref_sink (gtk_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *text = NULL;
  gboolean done = FALSE;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), "Geneva");
  g_signal_connect_swapped (buffer, "end-user-action", G_CALLBACK (changed_cb), &done);
  assert_true (us_letter_paste_into_field (GTK_TEXT_VIEW (view), statement));
  us_test_await (&done);
  g_object_get (buffer, "text", &text, NULL);
  assert_string_equal (text, "Geneva");
  us_test_set (statement, "title", "Wells");
  assert_false (us_letter_paste_into_field (GTK_TEXT_VIEW (view), statement));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_blank),
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_field),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
