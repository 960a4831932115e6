/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/office/archive.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

#include "model/error.h"

/* The first day that a ZIP container can name, 1 January 1980, whatever the time zone is. */
#define FIRST_DAY (1 << 5 | 1)

/* Twice the speed of the usual level for a tenth more bytes; XML is mostly repetition. */
#define LEVEL 3

struct _UsArchive
{
  zip_source_t *source;
  zip_t *zip;
  GPtrArray *contents; /* of the entries, read when the container is closed */
  gboolean failed;
};

/**
 * us_archive_new:
 *
 * Begins a container in memory. Any thread, one at a time.
 *
 * Returns: (transfer full): the container
 */
UsArchive *
us_archive_new (void)
{
  UsArchive *self = g_new0 (UsArchive, 1);

  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->source = zip_source_buffer_create (NULL, 0, 0, NULL);
  if (self->source != NULL)
    self->zip = zip_open_from_source (self->source, ZIP_TRUNCATE, NULL);
  if (self->zip != NULL)
    zip_source_keep (self->source);
  self->failed = self->zip == NULL;
  return self;
}

/**
 * us_archive_free:
 * @self: (transfer full): a container
 *
 * Frees a container, finished or not. Any thread, one at a time.
 */
void
us_archive_free (UsArchive *self)
{
  g_return_if_fail (self != NULL);

  if (self->zip != NULL)
    zip_discard (self->zip);
  if (self->source != NULL)
    zip_source_free (self->source);
  g_ptr_array_unref (self->contents);
  g_free (self);
}

static void
add (UsArchive *self, const char *name, GBytes *bytes, zip_int32_t method)
{
  zip_source_t *source;
  zip_int64_t index;

  if (self->failed)
    return;
  g_ptr_array_add (self->contents, g_bytes_ref (bytes));
  source =
      zip_source_buffer (self->zip, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0);
  index = source != NULL ? zip_file_add (self->zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (index < 0 && source != NULL)
    zip_source_free (source);
  self->failed = index < 0 ||
                 zip_set_file_compression (self->zip, (zip_uint64_t) index, method, LEVEL) != 0 ||
                 zip_file_set_dostime (self->zip, (zip_uint64_t) index, 0, FIRST_DAY, 0) != 0;
}

/**
 * us_archive_add:
 * @self: a container
 * @name: path of the entry; each once
 * @bytes: what it holds
 *
 * Adds an entry, compressed. Any thread, one at a time.
 */
void
us_archive_add (UsArchive *self, const char *name, GBytes *bytes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);

  add (self, name, bytes, ZIP_CM_DEFLATE);
}

/**
 * us_archive_add_stored:
 * @self: a container
 * @name: path of the entry; each once
 * @bytes: what it holds
 *
 * Adds an entry as it is: one that programs look for at a fixed place, or one that is compressed
 * already. Any thread, one at a time.
 */
void
us_archive_add_stored (UsArchive *self, const char *name, GBytes *bytes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);

  add (self, name, bytes, ZIP_CM_STORE);
}

static GBytes *
read_source (zip_source_t *source)
{
  zip_stat_t status;
  guint8 *data;

  zip_stat_init (&status);
  if (zip_source_stat (source, &status) != 0 || zip_source_open (source) != 0)
    return NULL;
  data = g_malloc (status.size);
  if (zip_source_read (source, data, status.size) != (zip_int64_t) status.size)
    g_clear_pointer (&data, g_free);
  zip_source_close (source);
  return data != NULL ? g_bytes_new_take (data, status.size) : NULL;
}

/**
 * us_archive_finish:
 * @self: a container; nothing can be added to it afterwards
 * @error: %US_ERROR_UNWRITABLE when there is no memory for it
 *
 * Gives the container's bytes, the same for the same entries. Any thread, one at a time.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set
 */
GBytes *
us_archive_finish (UsArchive *self, GError **error)
{
  GBytes *bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->failed && zip_close (self->zip) == 0)
    {
      self->zip = NULL;
      bytes = read_source (self->source);
    }
  if (bytes == NULL)
    g_set_error_literal (error, US_ERROR, US_ERROR_UNWRITABLE,
                         _ ("The parts of the document could not be put together."));
  return bytes;
}
