/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>
#include <string.h>

#include "model/error.h"
#include "view/body/clipboard-read.h"

typedef struct
{
  GBytes *bytes;
  const char *mime_type;
  GError *error;
  gboolean done;
} Answer;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->bytes = us_clipboard_read_finish (result, &answer->mime_type, &answer->error);
  answer->done = TRUE;
}

static void
put (const char *mime_type, gsize size, Answer *ret_answer)
{
  static const char *wanted[] = { "text/html", "text/x-other", NULL };
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, 'x'), size);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (clipboard, provider);
  us_clipboard_read_async (clipboard, wanted, read_cb, ret_answer);
  us_test_await (&ret_answer->done);
}

/* We write and read at once: nothing may wait for itself. */
static void
test_own_clipboard (void **state)
{
  Answer answer = { 0 };

  put ("text/x-other", 1000 * 1000, &answer);
  assert_no_error (answer.error);
  assert_string_equal (answer.mime_type, "text/x-other");
  assert_int_equal (g_bytes_get_size (answer.bytes), 1000 * 1000);
  g_bytes_unref (answer.bytes);
}

static void
test_too_big (void **state)
{
  Answer answer = { 0 };

  put ("text/html", 33 * 1024 * 1024, &answer);
  assert_null (answer.bytes);
  assert_us_error (answer.error, US_ERROR_TOO_BIG);
  g_error_free (answer.error);
}

static void
test_nothing_wanted (void **state)
{
  Answer answer = { 0 };

  put ("image/png", 10, &answer);
  assert_null (answer.bytes);
  assert_non_null (answer.error);
  g_error_free (answer.error);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_own_clipboard),
    cmocka_unit_test (test_too_big),
    cmocka_unit_test (test_nothing_wanted),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
