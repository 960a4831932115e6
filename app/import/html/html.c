/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/html/html.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/encoding.h"
#include "import/html/html-blocks.h"
#include "import/html/html-source.h"
#include "import/letter/assembly.h"
#include "import/letter/recogniser.h"
#include "model/error.h"

/* A page says what it is in its first bytes. */
#define START 1024

/**
 * us_html_recognises:
 * @bytes: a file
 *
 * Whether it is a page, by how it begins. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_html_recognises (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *start = NULL;
  g_autofree char *lower = NULL;
  const char *text;

  if (size == 0)
    return FALSE;
  start = g_strndup (data, MIN (size, START));
  lower = g_ascii_strdown (start, -1);
  text = g_str_has_prefix (lower, "\xef\xbb\xbf") ? lower + 3 : lower;
  text += strspn (text, " \t\r\n");
  return g_str_has_prefix (text, "<!doctype html") || g_str_has_prefix (text, "<html");
}

/**
 * us_html_report:
 * @changes: whether there are tracked changes
 * @n_comments: comments that were left out
 * @report: (inout): gets the notices
 *
 * Tells what was done with the changes and comments of a document. Any thread.
 */
void
us_html_report (gboolean changes, guint n_comments, UsReport *report)
{
  g_return_if_fail (report != NULL);

  if (changes)
    us_report_add_doubt (report, NULL, "title", 0,
                         _ ("There are tracked changes in it; they were taken as accepted."));
  if (n_comments > 0)
    {
      g_autofree char *comments = g_strdup_printf (
          /* translators: %u: how many comments */
          ngettext ("%u comment was left out.", "%u comments were left out.", n_comments),
          n_comments);

      us_report_add_doubt (report, NULL, "title", 0, comments);
    }
}

static void
report_blocks (GPtrArray *blocks, UsReport *report)
{
  gboolean changes = FALSE;
  guint n_comments = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *block = g_ptr_array_index (blocks, i);

      changes |= block->changes;
      n_comments += block->n_comments;
    }
  us_html_report (changes, n_comments, report);
}

/**
 * us_html_read_page:
 * @html: a page or a piece of one, in UTF-8
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the doubts
 * @error: US_ERROR_EMPTY, US_ERROR_TOO_BIG
 *
 * Makes a statement of a letter in HTML. Nothing is fetched. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_html_read_page (const char *html, const UsImportHint *hint, UsReport *report, GError **error)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (UsHtmlSource) source = NULL;
  g_autoptr (UsDraft) draft = NULL;

  g_return_val_if_fail (html != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  blocks = us_html_blocks_read (html, strlen (html), error);
  if (blocks == NULL)
    return NULL;
  if (blocks->len == 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY, _ ("There is no text in it."));
      return NULL;
    }
  source = us_html_source_new (blocks);
  draft = us_recogniser_read_lines (source->lines, source->aside, source->texts,
                                    hint != NULL ? hint->language : NULL,
                                    hint != NULL ? hint->corrections : NULL);
  report_blocks (blocks, report);
  return us_assembly_make_statement (draft, report);
}

/**
 * us_html_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the encoding and the doubts
 * @error: US_ERROR_EMPTY, US_ERROR_ENCODING, US_ERROR_TOO_BIG
 *
 * Makes a statement of a page. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_html_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  g_autofree char *encoding = NULL;
  g_autofree char *html = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  html = us_encoding_decode (bytes, &encoding, error);
  if (html == NULL)
    return NULL;
  us_report_set_encoding (report, encoding);
  return us_html_read_page (html, hint, report, error);
}
