/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/office/odt-file.h"

#include <string.h>

#include "import/office/package.h"
#include "model/error.h"

/* LibreOffice names some forty namespaces before it says what a flat file is. */
#define HEAD_BYTES 8192

/**
 * us_odt_file_is_flat:
 * @bytes: a file
 *
 * Whether it is a text document of LibreOffice in one piece of XML (.fodt), not in a container.
 * [OpenDocument 1.3, part 3, 3.1.2](https://docs.oasis-open.org/office/OpenDocument/v1.3/). Any
 * thread.
 *
 * Returns: whether it is
 */
gboolean
us_odt_file_is_flat (GBytes *bytes)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  size = MIN (size, HEAD_BYTES);
  return size > 5 && g_strstr_len (data, MIN (size, 16), "<?xml") != NULL &&
         g_strstr_len (data, (gssize) size, "<office:document ") != NULL &&
         g_strstr_len (data, (gssize) size, "opendocument.text") != NULL;
}

/**
 * us_odt_file_recognises:
 * @bytes: a file
 *
 * Whether it is a text document of LibreOffice, by what is in it. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_odt_file_recognises (GBytes *bytes)
{
  gsize size;
  const char *data;
  g_autoptr (UsPackage) package = NULL;
  g_autoptr (GBytes) type = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (us_odt_file_is_flat (bytes))
    return TRUE;
  if (size < 4 || memcmp (data, "PK\3\4", 4) != 0)
    return FALSE;
  package = us_package_open (bytes, &error);
  if (package == NULL || !us_package_has (package, "content.xml"))
    return g_error_matches (error, US_ERROR, US_ERROR_UNREADABLE); /* and says why */
  type = us_package_read (package, "mimetype", NULL);
  return type != NULL && g_strstr_len (g_bytes_get_data (type, NULL), g_bytes_get_size (type),
                                       "opendocument.text") != NULL;
}
