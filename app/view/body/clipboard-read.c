/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/clipboard-read.h"

#include <glib/gi18n.h>

#include "model/error.h"

#define PIECE (64 * 1024)
#define SIZE_MAX_MB 32
#define PATIENCE 3 /* seconds */

typedef struct
{
  GByteArray *bytes;
  const char *mime_type; /* interned */
} Reading;

/* Who waits until nothing is being read. */
typedef struct
{
  GSourceOnceFunc function;
  gpointer data;
  guint patience_id;
} Waiter;

static guint n_readings;
static GQueue waiters = G_QUEUE_INIT;

static gboolean
end_waiting (gpointer user_data)
{
  Waiter *self = user_data;

  g_queue_remove (&waiters, self);
  self->function (self->data);
  g_free (self);
  return G_SOURCE_REMOVE;
}

static gboolean
settled_cb (gpointer user_data)
{
  Waiter *waiter;

  while (n_readings == 0 && (waiter = g_queue_peek_head (&waiters)) != NULL)
    {
      g_source_remove (waiter->patience_id);
      end_waiting (waiter);
    }
  return G_SOURCE_REMOVE;
}

/* Who has asked is told first, and may read something else. */
static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_byte_array_unref (self->bytes);
  g_free (self);
  if (--n_readings == 0 && !g_queue_is_empty (&waiters))
    g_idle_add_full (G_PRIORITY_LOW, settled_cb, NULL, NULL);
}

static void
piece_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) piece =
                 g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (piece == NULL)
    g_task_return_error (task, error);
  else if (g_bytes_get_size (piece) == 0)
    g_task_return_pointer (task, g_byte_array_free_to_bytes (g_byte_array_ref (self->bytes)),
                           (GDestroyNotify) g_bytes_unref);
  else if (self->bytes->len + g_bytes_get_size (piece) > SIZE_MAX_MB * 1024 * 1024)
    /* translators: %d is a number of megabytes */
    g_task_return_new_error (task, US_ERROR, US_ERROR_TOO_BIG,
                             _ ("The clipboard holds more than %d MB. Nothing was pasted."),
                             SIZE_MAX_MB);
  else
    {
      g_byte_array_append (self->bytes, g_bytes_get_data (piece, NULL),
                           (guint) g_bytes_get_size (piece));
      g_input_stream_read_bytes_async (G_INPUT_STREAM (source), PIECE, G_PRIORITY_DEFAULT, NULL,
                                       piece_read_cb, g_object_ref (task));
    }
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *self = g_task_get_task_data (task);
  GError *error = NULL;
  const char *mime_type = NULL;
  g_autoptr (GInputStream) stream = NULL;

  if (GDK_IS_DROP (source))
    stream = gdk_drop_read_finish (GDK_DROP (source), result, &mime_type, &error);
  else
    stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &mime_type, &error);
  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self->mime_type = g_intern_string (mime_type);
  g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, NULL, piece_read_cb,
                                   g_object_ref (task));
}

/* Some programs answer whatever they are asked for with what they have, so that only what they say
 * they have may be asked for. The list is NULL-terminated, and its words stay those of @mime_types.
 */
static const char **
choose (GdkContentFormats *formats, const char **mime_types)
{
  GPtrArray *offered = g_ptr_array_new ();

  for (gsize i = 0; mime_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, mime_types[i]))
      g_ptr_array_add (offered, (gpointer) mime_types[i]);
  g_ptr_array_add (offered, NULL);
  return (const char **) g_ptr_array_free (offered, FALSE);
}

static GTask *
new_task (gpointer source, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (source, NULL, callback, user_data);
  Reading *self = g_new0 (Reading, 1);

  n_readings++;
  self->bytes = g_byte_array_new ();
  g_task_set_task_data (task, self, reading_free);
  return task;
}

static void
refuse (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("There is nothing that can be pasted here."));
  g_object_unref (task);
}

/**
 * us_clipboard_read_async:
 * @clipboard: a clipboard
 * @mime_types: (array zero-terminated=1): what is wanted, the best first
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Reads what is in a clipboard, piece by piece and never more than is good; ends with
 * us_clipboard_read_finish(). Nothing waits for it: when the clipboard is our own, we are the ones
 * who write. Main thread only.
 */
void
us_clipboard_read_async (GdkClipboard *clipboard, const char **mime_types,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autofree const char **offered = NULL;
  GTask *task;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (mime_types != NULL);

  offered = choose (gdk_clipboard_get_formats (clipboard), mime_types);
  task = new_task (clipboard, callback, user_data);
  if (offered[0] == NULL)
    refuse (task);
  else
    gdk_clipboard_read_async (clipboard, offered, G_PRIORITY_DEFAULT, NULL, stream_cb, task);
}

/**
 * us_clipboard_read_drop_async:
 * @drop: what is being dropped
 * @mime_types: (array zero-terminated=1): what is wanted, the best first
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Reads what somebody has dragged here, as us_clipboard_read_async() does; ends with
 * us_clipboard_read_finish(). Main thread only.
 */
void
us_clipboard_read_drop_async (GdkDrop *drop, const char **mime_types, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autofree const char **offered = NULL;
  GTask *task;

  g_return_if_fail (GDK_IS_DROP (drop));
  g_return_if_fail (mime_types != NULL);

  offered = choose (gdk_drop_get_formats (drop), mime_types);
  task = new_task (drop, callback, user_data);
  if (offered[0] == NULL)
    refuse (task);
  else
    gdk_drop_read_async (drop, offered, G_PRIORITY_DEFAULT, NULL, stream_cb, task);
}

/**
 * us_clipboard_read_finish:
 * @result: as given to the callback
 * @ret_mime_type: (out) (transfer none): which of the types it is
 * @error: %US_ERROR_TOO_BIG, or one of GIO when there is nothing of these types
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): what was in the clipboard
 */
GBytes *
us_clipboard_read_finish (GAsyncResult *result, const char **ret_mime_type, GError **error)
{
  Reading *self;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (ret_mime_type != NULL, NULL);

  self = g_task_get_task_data (G_TASK (result));
  *ret_mime_type = self->mime_type;
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * us_clipboard_read_when_settled:
 * @function: what is to be done
 * @data: (transfer full): for @function, which is called once
 *
 * Calls a function when nothing is being read any more and whoever has asked for it has it: at
 * once, or later; but not for ever later, since other programs may never answer. Main thread only.
 */
void
us_clipboard_read_when_settled (GSourceOnceFunc function, gpointer data)
{
  Waiter *waiter;

  g_return_if_fail (function != NULL);

  if (n_readings == 0)
    {
      function (data);
      return;
    }
  waiter = g_new (Waiter, 1);
  waiter->function = function;
  waiter->data = data;
  waiter->patience_id = g_timeout_add_seconds (PATIENCE, end_waiting, waiter);
  g_queue_push_tail (&waiters, waiter);
}
