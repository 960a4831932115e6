/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/document.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <string.h>
#include <sys/stat.h>

#include "command/terminal.h"
#include "model/error.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"

/* Of a statement that is changed: what its file was when it was read. */
#define SOURCE "us-document-source"

typedef struct
{
  char *path;
  UsFileIdentity identity;
} Source;

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
 * us_document_close:
 * @statement: (transfer full): one that us_document_open() gave, with many signatories
 *
 * Frees a statement before the program ends, for the sake of what takes much time and memory too:
 * what it took goes back to the system. Main thread only.
 */
void
us_document_close (UsStatement *statement)
{
  g_return_if_fail (statement != NULL);

  kept = g_slist_remove (kept, statement);
  g_object_unref (statement);
#ifdef __GLIBC__
  /* From now on large blocks are the system's own, so that those outgrown leave no holes. */
  mallopt (M_MMAP_THRESHOLD, 1 << 20);
  malloc_trim (0);
#endif
}

static void
free_source (gpointer data)
{
  Source *self = data;

  g_free (self->path);
  g_free (self);
}

static UsStatement *
load (const char *path, UsFileIdentity *identity, UsReaderNotice *ret_notice, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsStatement) statement = NULL;
  UsReaderNotice notice = US_READER_FINE;

  if (identity != NULL)
    bytes = us_safe_file_load_known (path, US_SAFE_FILE_NATIVE_MAX, identity, error);
  else
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

static UsStatement *
open_kept (const char *path, UsFileIdentity *identity, GError **error)
{
  UsReaderNotice notice = US_READER_FINE;
  UsStatement *statement = load (path, identity, &notice, error);

  if (statement == NULL)
    return NULL;
  us_document_keep (statement);
  if (notice != US_READER_FINE)
    us_terminal_say ("%s: %s", path, us_document_describe_notice (notice));
  return statement;
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
  g_return_val_if_fail (path != NULL, NULL);

  return load (path, NULL, ret_notice, error);
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
  g_return_val_if_fail (path != NULL, NULL);

  return open_kept (path, NULL, error);
}

/**
 * us_document_open_to_change:
 * @path: of a statement, or "-" for standard input
 * @error: return location
 *
 * As us_document_open(), for a statement that will be saved where it was: what somebody else has
 * put there meanwhile is seen then. Main thread only.
 *
 * Returns: (transfer none) (nullable): the statement; %NULL with @error set as us_document_open()
 * sets it
 */
UsStatement *
us_document_open_to_change (const char *path, GError **error)
{
  UsStatement *statement;
  Source *source;

  g_return_val_if_fail (path != NULL, NULL);

  if (strcmp (path, US_DOCUMENT_STREAM) == 0)
    return open_kept (path, NULL, error);
  source = g_new0 (Source, 1);
  source->path = g_strdup (path);
  statement = open_kept (path, &source->identity, error);
  if (statement != NULL)
    g_object_set_data_full (G_OBJECT (statement), SOURCE, source, free_source);
  else
    free_source (source);
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

static gboolean
save_over (const Source *source, GBytes *bytes, GError **error)
{
  g_auto (UsFileOutcome) outcome = { 0 };
  gboolean saved = us_safe_file_save_over (source->path, bytes, &source->identity, &outcome, error);

  if (outcome.other_version != NULL)
    {
      /* translators: %s is the name of a file */
      g_autofree char *remark = g_strdup_printf (_ ("Somebody else changed the letter too: their "
                                                    "version is kept as “%s”"),
                                                 outcome.other_version);

      us_terminal_say ("%s: %s", source->path, remark);
    }
  return saved;
}

/**
 * us_document_save:
 * @statement: a statement
 * @path: where to, or "-" for standard output
 * @error: return location
 *
 * Writes a statement in the native format. When it was opened from there to be changed, and
 * somebody else has changed the file since, theirs is kept beside it, and that is said on standard
 * error. Main thread only.
 *
 * Returns: whether it was written; otherwise the old file is untouched and the error one of
 * %US_ERROR
 */
gboolean
us_document_save (UsStatement *statement, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const Source *source;

  g_return_val_if_fail (statement != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = us_writer_write (statement);
  source = g_object_get_data (G_OBJECT (statement), SOURCE);
  if (source != NULL && strcmp (source->path, path) == 0)
    return save_over (source, bytes, error);
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
 * us_document_may_write:
 * @path: where something shall be written, or "-" for standard output
 * @force: whether what is there may be replaced
 * @error: return location
 *
 * Tells whether a file may be written: none is replaced unasked. Any thread.
 *
 * Returns: whether it may; otherwise the error is %US_ERROR_UNWRITABLE
 */
gboolean
us_document_may_write (const char *path, gboolean force, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (force || strcmp (path, US_DOCUMENT_STREAM) == 0 ||
      !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: %s is a file */
               _ ("%s: There is a file of that name; --force replaces it."), path);
  return FALSE;
}
