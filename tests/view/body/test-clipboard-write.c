/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "model/live.h"
#include "store/reader/reader.h"
#include "view/body/clipboard-read.h"
#include "view/body/clipboard-write.h"

typedef struct
{
  char *text;
  gboolean done;
} Answer;

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  const char *mime_type;
  g_autoptr (GBytes) bytes = us_clipboard_read_finish (result, &mime_type, NULL);

  if (bytes != NULL)
    answer->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  answer->done = TRUE;
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  answer->done = TRUE;
}

static GdkClipboard *
get_clipboard (void)
{
  return gdk_display_get_clipboard (gdk_display_get_default ());
}

/* NULL for the text, as other programs ask for it. */
static char *
get (const char *mime_type)
{
  const char *wanted[] = { mime_type, NULL };
  Answer answer = { 0 };

  if (mime_type != NULL)
    us_clipboard_read_async (get_clipboard (), wanted, bytes_cb, &answer);
  else
    gdk_clipboard_read_text_async (get_clipboard (), NULL, text_cb, &answer);
  us_test_await (&answer.done);
  return answer.text;
}

static void
test_fragment (void **state)
{
  g_autoptr (UsStatement) fragment = us_statement_new ();
  g_autofree char *own = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  us_test_add_block (fragment, US_BLOCK_DEMAND, 0, "Stop it");
  us_test_refer (us_test_add_block (fragment, US_BLOCK_DEMAND, 1, "now"),
                 us_test_add_note (fragment, "A source"));
  us_clipboard_write_fragment (get_clipboard (), fragment, fragment);
  own = get (US_CLIPBOARD_FRAGMENT);
  html = get ("text/html");
  text = get (NULL);
  assert_contains (own, "<demand id=");
  assert_contains (html, "<ol>\n<li>Stop it\n<ol type=\"a\">\n<li>now");
  assert_contains (html, "A source");
  assert_lacks (html, "<h1");
  assert_string_equal (text, "1. Stop it\n\n   (a) now[1]\n\nNotes\n=====\n\n[1] A source\n");
}

static void
test_piece_of_a_line (void **state)
{
  g_autoptr (UsStatement) fragment = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_add_block (fragment, US_BLOCK_PARAGRAPH, 0, "a few words");
  us_clipboard_write_fragment (get_clipboard (), fragment, fragment);
  text = get (NULL);
  assert_string_equal (text, "a few words");
}

static void
test_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  us_clipboard_write_letter (get_clipboard (), statement);
  html = get ("text/html");
  text = get (NULL);
  assert_contains (html, "<h1");
  assert_lacks (html, US_TEST_SECRET);
  assert_lacks (text, US_TEST_SECRET);
}

/* Without a title there is none in the clipboard either. */
static void
test_untitled_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *html = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "a few words");
  us_clipboard_write_letter (get_clipboard (), statement);
  html = get ("text/html");
  assert_contains (html, "a few words");
  assert_lacks (html, "<h1");
  assert_lacks (html, "Joint statement");

  g_free (g_steal_pointer (&html));
  us_item_set_string (US_ITEM (statement), US_STATEMENT_SUBJECT, "The wells", NULL);
  us_clipboard_write_letter (get_clipboard (), statement);
  html = get ("text/html");
  assert_contains (html, "<h1 class=\"subject\">The wells</h1>");
}

/* A reference to a demand that is not copied too is right as text, and stays one for other letters.
 */
static void
test_references_are_words (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) fragment = us_statement_new ();
  UsBlock *demand;
  g_autoptr (UsText) object = NULL;
  g_autofree char *text = NULL;
  g_autofree char *own = NULL;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One.");
  demand = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Two.");
  object = us_test_object (US_SPAN_DEMAND, us_item_get_id (US_ITEM (demand)));
  us_item_set_text (US_ITEM (us_test_add_block (fragment, US_BLOCK_PARAGRAPH, 0, "")),
                    US_BLOCK_TEXT, object, NULL);
  us_clipboard_write_fragment (get_clipboard (), fragment, statement);
  text = get (NULL);
  own = get (US_CLIPBOARD_FRAGMENT);
  assert_string_equal (text, "Demand\u00a02");
  assert_contains (own, "<ref demand=");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_references_are_words), cmocka_unit_test (test_fragment),
    cmocka_unit_test (test_piece_of_a_line),      cmocka_unit_test (test_letter),
    cmocka_unit_test (test_untitled_letter),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
