/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/pdf/pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/assembly.h"
#include "import/letter/recogniser.h"
#include "import/pdf/pdf-library.h"
#include "import/pdf/pdf-table-pages.h"
#include "import/pdf/pdf-text.h"
#include "model/error.h"

#define MAGIC "%PDF-"
/* It may stand so far from the start. */
#define START 1024

/**
 * us_pdf_recognises:
 * @bytes: a file
 *
 * Whether it is a PDF. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_pdf_recognises (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > strlen (MAGIC) && memmem (data, MIN (size, START), MAGIC, strlen (MAGIC)) != NULL;
}

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * us_pdf_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the doubts
 * @error: US_ERROR_EMPTY, and as us_pdf_library_read() sets it
 *
 * Makes a statement of the text of a PDF. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_pdf_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *text = NULL;
  g_autoptr (UsDraft) draft = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  pages = us_pdf_library_read (bytes, error);
  if (pages == NULL)
    return NULL;
  us_pdf_table_pages_settle (pages);
  text = us_pdf_text_write (pages);
  if (!has_words (text))
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY,
                           _ ("There is no text in the PDF, only pictures of pages."));
      return NULL;
    }
  draft = us_recogniser_read_text (text, hint != NULL ? hint->language : NULL,
                                   hint != NULL ? hint->corrections : NULL);
  return us_assembly_make_statement (draft, report);
}
