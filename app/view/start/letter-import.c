/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/letter-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/importer.h"
#include "view/body/fragment-insert.h"
#include "view/dialogs.h"
#include "view/document/document-content.h"
#include "view/letter/letter-paste.h"
#include "view/review/review-actions.h"
#include "view/review/review.h"

/* The raw text is a step of its own, so that one undo leaves it. */
static gboolean
keep_plain (UsStatement *statement, const char *text, GError **error)
{
  g_autoptr (UsStatement) fragment = us_fragment_new_from_text (text, NULL, error);
  guint position = 0, place = 0;

  return fragment != NULL && us_fragment_insert (fragment, statement, &position, &place, error);
}

/**
 * us_window_import_text:
 * @self: a window
 * @text: a whole letter
 *
 * Puts the letter in place of what is open, as one step that can be undone and leaves the text as
 * it was; without a document it begins one. Main thread only.
 */
void
us_window_import_text (UsWindow *self, const char *text)
{
  const UsImportHint hint = { .name = NULL, .language = NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsAmendment) amendment = NULL;
  g_autoptr (GError) error = NULL;
  UsDocument *document;

  g_return_if_fail (US_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  bytes = g_bytes_new (text, strlen (text));
  if (strlen (text) <= US_FRAGMENT_BYTES_MAX)
    statement = us_import (bytes, &hint, &report, &error);
  if (statement != NULL)
    amendment = us_amendment_new (statement);
  if (statement != NULL && us_window_get_document (self) == NULL)
    {
      g_autoptr (UsStatement) blank = us_statement_new ();
      g_autoptr (UsDocument) new_document = us_document_new (blank);

      us_window_set_document (self, new_document);
    }
  document = us_window_get_document (self);
  if (error == NULL && document != NULL &&
      us_letter_paste_is_blank (us_document_get_statement (document)))
    keep_plain (us_document_get_statement (document), text, &error);
  if (error == NULL && statement != NULL &&
      us_document_take_content (document, statement, _ ("Recognise Letter"), &error))
    {
      us_review_begin (document, bytes, NULL, report, amendment);
      us_review_actions_offer (self);
    }
  if (error != NULL)
    us_dialog_show_error (GTK_WINDOW (self), _ ("The Letter Cannot Be Imported"), error->message);
}
