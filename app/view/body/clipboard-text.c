/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/clipboard-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/error.h"
#include "view/body/clipboard-read.h"

/* Toolkits give all that other programs call text as the first of these. */
static const char *mime_types[] = { "text/plain;charset=utf-8", "text/plain", NULL };
static const char *list_types[] = { "text/plain;charset=utf-8", "text/plain", "text/html", NULL };

/* What is our own has no form yet that other programs know. */
static GdkContentFormats *
get_formats (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard));

  return gdk_clipboard_is_local (clipboard)
             ? gdk_content_formats_union_serialize_mime_types (formats)
             : formats;
}

static gboolean
has_picture (GdkContentFormats *formats)
{
  gsize n_types;
  const char *const *types = gdk_content_formats_get_mime_types (formats, &n_types);

  for (gsize i = 0; i < n_types; i++)
    if (g_str_has_prefix (types[i], "image/"))
      return TRUE;
  return FALSE;
}

static gboolean
has_one (GdkContentFormats *formats, const char *const *types)
{
  for (; *types != NULL; types++)
    if (gdk_content_formats_contain_mime_type (formats, *types))
      return TRUE;
  return FALSE;
}

/**
 * us_clipboard_has_text:
 * @clipboard: a clipboard
 *
 * Main thread only.
 *
 * Returns: whether what it holds is said to be text
 */
gboolean
us_clipboard_has_text (GdkClipboard *clipboard)
{
  g_autoptr (GdkContentFormats) formats = NULL;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  formats = get_formats (clipboard);
  return has_one (formats, mime_types);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  const char *mime_type;
  GBytes *bytes = us_clipboard_read_finish (result, &mime_type, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
read_async (GdkClipboard *clipboard, const char **types, GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (clipboard, NULL, callback, user_data);
  g_autoptr (GdkContentFormats) formats = get_formats (clipboard);

  if (!has_one (formats, types) && has_picture (formats))
    g_task_return_new_error (task, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                             _ ("A picture cannot be pasted into a letter. Logos are added in "
                                "Document Settings."));
  else
    us_clipboard_read_async (clipboard, types, read_cb, g_steal_pointer (&task));
}

/**
 * us_clipboard_read_text_async:
 * @clipboard: a clipboard
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Reads the words that are in a clipboard, and no more than is good; ends with
 * us_clipboard_read_text_finish(). Main thread only.
 */
void
us_clipboard_read_text_async (GdkClipboard *clipboard, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  read_async (clipboard, mime_types, callback, user_data);
}

/**
 * us_clipboard_read_list_async:
 * @clipboard: a clipboard
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Reads what may be a list or a table: words, or the source of a page where a program has nothing
 * else; ends with us_clipboard_read_text_finish(). Main thread only.
 */
void
us_clipboard_read_list_async (GdkClipboard *clipboard, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  read_async (clipboard, list_types, callback, user_data);
}

/* Programs that end their text with a NUL have it in the clipboard; one in between is no text. What
 * is no character is shown as one that is missing. */
static char *
decode (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0 && data[size - 1] == '\0')
    size--;
  if (size == 0)
    return g_strdup ("");
  return memchr (data, '\0', size) == NULL ? g_utf8_make_valid (data, (gssize) size) : NULL;
}

/**
 * us_clipboard_read_text_finish:
 * @result: as given to the callback
 * @error: return location for a sentence that can be shown: %US_ERROR_TOO_BIG,
 *   %US_ERROR_UNKNOWN_FORMAT when it is a picture, %US_ERROR_ENCODING when it is called text and is
 *   none, or one of GIO
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): the text, in UTF-8
 */
char *
us_clipboard_read_text_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  bytes = g_task_propagate_pointer (G_TASK (result), error);
  if (bytes == NULL)
    return NULL;
  text = decode (bytes);
  if (text == NULL)
    g_set_error_literal (error, US_ERROR, US_ERROR_ENCODING,
                         _ ("What was copied is not text. Nothing was pasted."));
  return text;
}
