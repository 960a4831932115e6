/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/document.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "command/terminal.h"
#include "model/error.h"
#include "store/safe-file.h"
#include "store/writer.h"

/* What lives until the program ends; a list, so that leak checkers see that it is meant. */
static GSList *kept = NULL;

/**
 * us_document_keep:
 * @thing: (transfer full): something large that is needed no more
 *
 * Leaves something to the system, which takes back the memory of a program that ends all at once.
 * To free a statement of 100,000 signatories piece by piece takes a fifth of the time of an export.
 * Main thread only.
 */
void
us_document_keep (gpointer thing)
{
  g_return_if_fail (thing != NULL);

  kept = g_slist_prepend (kept, thing);
}

/**
 * us_document_load:
 * @path: of a statement, or "-" for standard input
 * @ret_notice: (out) (optional): what the reader noticed
 * @error: return location
 *
 * Reads a statement. Main thread only.
 *
 * Returns: (transfer full) (nullable): the statement, or %NULL with an error of %US_ERROR that
 * names the file
 */
UsStatement *
us_document_load (const char *path, UsReaderNotice *ret_notice, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsStatement) statement = NULL;
  UsReaderNotice notice = US_READER_FINE;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, error);
  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > 0 && !us_reader_recognises (bytes))
    {
      g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                   /* translators: %s is a file */
                   _ ("%s: It is not a statement; “undersigned-cli import” makes one of a letter."),
                   path);
      return NULL;
    }
  statement = us_reader_read (bytes, &notice, error);
  if (statement == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (ret_notice != NULL)
    *ret_notice = notice;
  return g_steal_pointer (&statement);
}

/**
 * us_document_open:
 * @path: of a statement, or "-" for standard input
 * @error: return location
 *
 * Reads a statement for as long as the program runs, and says on standard error what the reader
 * noticed. Main thread only.
 *
 * Returns: (transfer none) (nullable): the statement, or %NULL with an error of %US_ERROR that
 * names the file
 */
UsStatement *
us_document_open (const char *path, GError **error)
{
  UsReaderNotice notice = US_READER_FINE;
  UsStatement *statement;

  g_return_val_if_fail (path != NULL, NULL);

  statement = us_document_load (path, &notice, error);
  if (statement == NULL)
    return NULL;
  us_document_keep (statement);
  if (notice != US_READER_FINE)
    us_terminal_say ("%s: %s", path, us_document_describe_notice (notice));
  return statement;
}

/**
 * us_document_describe_notice:
 * @notice: what the reader noticed
 *
 * Any thread.
 *
 * Returns: (transfer none): a translated sentence, empty for %US_READER_FINE
 */
const char *
us_document_describe_notice (UsReaderNotice notice)
{
  switch (notice)
    {
    case US_READER_EDITED:
      return _ ("It was changed by another program, or damaged: read it through and save it.");
    case US_READER_NEWER_MINOR:
      return _ ("It was written by a later version: what is not known here is kept.");
    case US_READER_FINE:
    default:
      return "";
    }
}

/**
 * us_document_save:
 * @statement: a statement
 * @path: where to, or "-" for standard output
 * @error: return location
 *
 * Writes a statement in the native format. Main thread only.
 *
 * Returns: whether it was written; otherwise the old file is untouched and the error one of
 * %US_ERROR
 */
gboolean
us_document_save (UsStatement *statement, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (statement != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = us_writer_write (statement);
  return us_document_write (path, bytes, error);
}

/**
 * us_document_write:
 * @path: where to, or "-" for standard output
 * @bytes: what to write
 * @error: return location
 *
 * Writes a whole file. Any thread.
 *
 * Returns: whether it was written; otherwise the old file is untouched and the error one of
 * %US_ERROR
 */
gboolean
us_document_write (const char *path, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (strcmp (path, US_DOCUMENT_STREAM) == 0)
    return us_terminal_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  return us_safe_file_save (path, bytes, error);
}

/**
 * us_document_is_same_file:
 * @a: a path
 * @b: another
 *
 * Whether both are one file, by whatever name, link or way. Any thread.
 *
 * Returns: %TRUE if so; %FALSE too when one of them is not there
 */
gboolean
us_document_is_same_file (const char *a, const char *b)
{
  struct stat status_a, status_b;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return stat (a, &status_a) == 0 && stat (b, &status_b) == 0 &&
         status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}
