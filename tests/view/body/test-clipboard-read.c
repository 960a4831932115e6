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

/* Another program that takes its time. */
#define TEST_TYPE_SLOW (test_slow_get_type ())
G_DECLARE_FINAL_TYPE (TestSlow, test_slow, TEST, SLOW, GdkContentProvider)

struct _TestSlow
{
  GdkContentProvider parent_instance;

  GOutputStream *stream;
  GTask *asked; /* NULL until somebody does */
};

G_DEFINE_FINAL_TYPE (TestSlow, test_slow, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
test_slow_ref_formats (GdkContentProvider *provider)
{
  static const char *const mime_type = "text/x-other";

  return gdk_content_formats_new ((const char **) &mime_type, 1);
}

static void
test_slow_write_async (GdkContentProvider *provider, const char *mime_type, GOutputStream *stream,
                       int priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  TEST_SLOW (provider)->asked = g_task_new (provider, cancellable, callback, user_data);
  TEST_SLOW (provider)->stream = stream;
}

static gboolean
test_slow_write_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
test_slow_class_init (TestSlowClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  provider_class->ref_formats = test_slow_ref_formats;
  provider_class->write_mime_type_async = test_slow_write_async;
  provider_class->write_mime_type_finish = test_slow_write_finish;
}

static void
test_slow_init (TestSlow *self)
{
}

static void
settled_cb (gpointer user_data)
{
  Answer *answer = user_data;

  /* After it was given to who had asked for it. */
  assert_non_null (answer->bytes);
  answer->done = TRUE;
}

static void
slow_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->bytes = us_clipboard_read_finish (result, &answer->mime_type, &answer->error);
}

static void
test_settles (void **state)
{
  static const char *wanted[] = { "text/x-other", NULL };
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GdkContentProvider) slow = g_object_new (TEST_TYPE_SLOW, NULL);
  TestSlow *self = TEST_SLOW (slow);
  Answer answer = { 0 };

  gdk_clipboard_set_content (clipboard, slow);
  us_clipboard_read_async (clipboard, wanted, slow_read_cb, &answer);
  us_clipboard_read_when_settled (settled_cb, &answer);
  while (self->asked == NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  assert_false (answer.done);
  assert_true (g_output_stream_write_all (self->stream, "late", 4, NULL, NULL, NULL));
  g_task_return_boolean (self->asked, TRUE);
  g_clear_object (&self->asked);
  us_test_await (&answer.done);
  assert_int_equal (g_bytes_get_size (answer.bytes), 4);
  answer.done = FALSE;
  us_clipboard_read_when_settled (settled_cb, &answer);
  assert_true (answer.done);
  g_bytes_unref (answer.bytes);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_own_clipboard),
    cmocka_unit_test (test_too_big),
    cmocka_unit_test (test_nothing_wanted),
    cmocka_unit_test (test_settles),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
