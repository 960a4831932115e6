/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/encoding.h"
#include "import/letter/assembly.h"
#include "import/letter/recogniser.h"
#include "import/unreadable.h"
#include "model/error.h"

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * us_plain_text_recognises:
 * @bytes: a file
 *
 * Any bytes may be text; whether they are is found by reading. Any thread.
 *
 * Returns: %TRUE
 */
gboolean
us_plain_text_recognises (GBytes *bytes)
{
  return TRUE;
}

/**
 * us_plain_text_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the encoding and the doubts
 * @error: US_ERROR_EMPTY, US_ERROR_ENCODING, US_ERROR_UNKNOWN_FORMAT
 *
 * Makes a statement of a letter in plain text. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_plain_text_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;
  g_autoptr (UsDraft) draft = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (us_unreadable_refuse (bytes, error))
    return NULL;
  text = us_encoding_decode (bytes, &encoding, error);
  if (text == NULL)
    return NULL;
  if (!has_words (text))
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY, _ ("There is no text in it."));
      return NULL;
    }
  us_report_set_encoding (report, encoding);
  draft = us_recogniser_read_text (text, hint != NULL ? hint->language : NULL,
                                   hint != NULL ? hint->corrections : NULL);
  return us_assembly_make_statement (draft, report);
}
