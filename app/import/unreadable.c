/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/unreadable.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

/* Letters come in these too. No library of the distributions reads RTF: what does are programs
 * (unrtf, pandoc, LibreOffice), and we run none of them, since a helper that follows what a foreign
 * file says is more than it is worth. Whoever has one of them has a better format at hand. */
static const struct
{
  const char *magic;
  gsize length;
  const char *reason;
} formats[] = {
  { "{\\rtf", 5,
    N_ ("It is rich text (RTF), which cannot be read. Open it in LibreOffice or Word, save it as "
        "ODT or DOCX, and import that; or copy its text and paste it.") },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8,
    N_ ("It is a document of an old Word (.doc), or one that is protected with a password; neither "
        "can be read. Open it in LibreOffice or Word, save it as ODT or DOCX without a password, "
        "and import that.") },
  { "PK\003\004", 4,
    N_ ("It is a container (ZIP) that is damaged, or of a program whose documents cannot be read. "
        "If it opens there, save it as ODT or DOCX, and import that.") },
};

/**
 * us_unreadable_refuse:
 * @bytes: a file
 * @error: US_ERROR_UNKNOWN_FORMAT
 *
 * Knows the formats of letters that cannot be read, and says what to do about them. Any thread.
 *
 * Returns: whether it is one of them, with @error set
 */
gboolean
us_unreadable_refuse (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (size >= formats[i].length && memcmp (data, formats[i].magic, formats[i].length) == 0)
      {
        g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT, _ (formats[i].reason));
        return TRUE;
      }
  return FALSE;
}
