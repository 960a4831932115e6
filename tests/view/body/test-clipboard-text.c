/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>
#include <string.h>

#include "model/error.h"
#include "view/body/clipboard-text.h"

#define PLAIN "text/plain;charset=utf-8"

typedef struct
{
  char *text;
  GError *error;
  gboolean done;
} Answer;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->text = us_clipboard_read_text_finish (result, &answer->error);
  answer->done = TRUE;
}

static void
clear (Answer *answer)
{
  g_free (answer->text);
  g_clear_error (&answer->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, clear)

static GdkClipboard *
get_clipboard (void)
{
  return gdk_display_get_clipboard (gdk_display_get_default ());
}

static void
look (Answer *ret_answer)
{
  us_clipboard_read_text_async (get_clipboard (), read_cb, ret_answer);
  us_test_await (&ret_answer->done);
}

static void
put (const char *mime_type, const char *data, gsize size, Answer *ret_answer)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (get_clipboard (), provider);
  look (ret_answer);
}

static void
test_text (void **state)
{
  g_auto (Answer) answer = { 0 };

  put (PLAIN, "Água\n", 6, &answer);
  assert_no_error (answer.error);
  assert_string_equal (answer.text, "Água\n");
  assert_true (us_clipboard_has_text (get_clipboard ()));
}

/* As GTK's own fields give it. */
static void
test_string (void **state)
{
  g_auto (Answer) answer = { 0 };

  gdk_clipboard_set_text (get_clipboard (), "words");
  assert_true (us_clipboard_has_text (get_clipboard ()));
  look (&answer);
  assert_string_equal (answer.text, "words");
}

static void
test_ends_with_nul (void **state)
{
  g_auto (Answer) answer = { 0 };

  put (PLAIN, "words\0", 6, &answer);
  assert_string_equal (answer.text, "words");
}

static void
test_no_characters (void **state)
{
  g_auto (Answer) answer = { 0 };

  put (PLAIN, "half \xed\xa0\xbd", 8, &answer);
  assert_string_equal (answer.text, "half \ufffd\ufffd\ufffd");
}

static void
test_bytes (void **state)
{
  g_auto (Answer) answer = { 0 };

  put (PLAIN, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, &answer);
  assert_null (answer.text);
  assert_us_error (answer.error, US_ERROR_ENCODING);
}

static void
test_picture (void **state)
{
  g_auto (Answer) answer = { 0 };

  put ("image/png", "\x89PNG", 4, &answer);
  assert_false (us_clipboard_has_text (get_clipboard ()));
  assert_null (answer.text);
  assert_us_error (answer.error, US_ERROR_UNKNOWN_FORMAT);
}

/* As a screenshot of another program of the toolkit. */
static void
test_texture (void **state)
{
  g_auto (Answer) answer = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new ("abcd", 4);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_DEFAULT, bytes, 4);

  gdk_clipboard_set_texture (get_clipboard (), texture);
  look (&answer);
  assert_us_error (answer.error, US_ERROR_UNKNOWN_FORMAT);
}

static void
test_nothing (void **state)
{
  g_auto (Answer) answer = { 0 };

  gdk_clipboard_set_content (get_clipboard (), NULL);
  look (&answer);
  assert_null (answer.text);
  assert_non_null (answer.error);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text),          cmocka_unit_test (test_string),
    cmocka_unit_test (test_ends_with_nul), cmocka_unit_test (test_no_characters),
    cmocka_unit_test (test_bytes),         cmocka_unit_test (test_picture),
    cmocka_unit_test (test_texture),       cmocka_unit_test (test_nothing),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
