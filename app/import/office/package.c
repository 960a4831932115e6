/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/office/package.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

#include "model/error.h"

#define CHUNK (64 * 1024)

struct _UsPackage
{
  GBytes *bytes;
  zip_t *zip;
  gsize inflated; /* so far, of all entries */
};

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                       _ ("The file is damaged: its container cannot be read."));
}

/* OpenDocument encrypts the entries and says so in their list, or puts all into one of them. */
static gboolean
is_encrypted (UsPackage *self)
{
  g_autoptr (GBytes) list = us_package_has (self, "META-INF/manifest.xml")
                                ? us_package_read (self, "META-INF/manifest.xml", NULL)
                                : NULL;
  gsize length = 0;
  const char *text = list != NULL ? g_bytes_get_data (list, &length) : NULL;

  return us_package_has (self, "encrypted-package") ||
         (text != NULL && g_strstr_len (text, (gssize) length, ":encryption-data") != NULL);
}

/**
 * us_package_open:
 * @bytes: a file
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG, %US_ERROR_UNREADABLE when it is encrypted
 *
 * Opens a ZIP container. Any thread, and then one thread at a time.
 *
 * Returns: (transfer full) (nullable): the container
 */
UsPackage *
us_package_open (GBytes *bytes, GError **error)
{
  zip_source_t *source;
  UsPackage *self;
  gsize length;
  const void *data;
  zip_t *zip;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  source = zip_source_buffer_create (data, length, 0, NULL);
  zip = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;
  if (zip == NULL)
    {
      g_clear_pointer (&source, zip_source_free);
      set_damaged (error);
      return NULL;
    }
  if (zip_get_num_entries (zip, 0) > US_PACKAGE_ENTRIES_MAX)
    {
      zip_discard (zip);
      g_set_error_literal (error, US_ERROR, US_ERROR_TOO_BIG,
                           _ ("There is too much in the container of this file."));
      return NULL;
    }
  self = g_new0 (UsPackage, 1);
  self->bytes = g_bytes_ref (bytes);
  self->zip = zip;
  if (is_encrypted (self))
    {
      us_package_free (self);
      g_set_error_literal (error, US_ERROR, US_ERROR_UNREADABLE,
                           _ ("The document is protected with a password. Save it without one and "
                              "import that."));
      return NULL;
    }
  return self;
}

/**
 * us_package_free:
 * @self: (transfer full): a container
 *
 * Closes it. One thread at a time.
 */
void
us_package_free (UsPackage *self)
{
  g_return_if_fail (self != NULL);

  zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * us_package_has:
 * @self: a container
 * @name: of an entry
 *
 * Tells whether there is an entry. One thread at a time.
 *
 * Returns: whether there is
 */
gboolean
us_package_has (UsPackage *self, const char *name)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return zip_name_locate (self->zip, name, 0) >= 0;
}

/**
 * us_package_read:
 * @self: a container
 * @name: of an entry
 * @error: %US_ERROR_DAMAGED, %US_ERROR_TOO_BIG when all that was read so far is more than
 *   %US_PACKAGE_BYTES_MAX, whatever the container says
 *
 * Reads an entry. One thread at a time.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
us_package_read (UsPackage *self, const char *name, GError **error)
{
  g_autofree char *chunk = NULL;
  GByteArray *all;
  zip_int64_t n;
  zip_file_t *file;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  file = zip_fopen (self->zip, name, 0);
  if (file == NULL)
    {
      set_damaged (error);
      return NULL;
    }
  all = g_byte_array_new ();
  chunk = g_malloc (CHUNK);
  while ((n = zip_fread (file, chunk, CHUNK)) > 0)
    {
      self->inflated += (gsize) n;
      if (self->inflated > US_PACKAGE_BYTES_MAX)
        {
          g_set_error_literal (error, US_ERROR, US_ERROR_TOO_BIG,
                               _ ("There is too much in the container of this file."));
          break;
        }
      g_byte_array_append (all, (const guint8 *) chunk, (guint) n);
    }
  zip_fclose (file);
  if (n < 0)
    set_damaged (error);
  if (n != 0)
    {
      g_byte_array_unref (all);
      return NULL;
    }
  return g_byte_array_free_to_bytes (all);
}
