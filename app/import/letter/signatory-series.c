/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/signatory-series.h"

#include <glib/gi18n-lib.h>

#include "import/letter/list-remarks.h"
#include "import/letter/traits.h"
#include "import/signature-commas.h"
#include "import/signature-line.h"
#include "import/signature-series.h"

/* A list in a sentence has no more lines. */
#define MAX_LINES 4

/**
 * us_signatory_series_is:
 * @text: what comes right after "Signed by:"
 *
 * Whether several sign there, with semicolons or commas between them. Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_signatory_series_is (const char *text)
{
  g_auto (GStrv) parts = NULL;
  gboolean sure;

  g_return_val_if_fail (text != NULL, FALSE);

  if (us_signature_series_is (text))
    return TRUE;
  parts = us_signature_commas_split (text, &sure);
  return parts != NULL;
}

static void
set_reason (UsDraftPerson *person, const char *format, guint line)
{
  g_free (person->reason);
  person->reason = g_strdup_printf (format, line);
}

/**
 * us_signatory_series_add:
 * @text: a line
 * @line: its number
 * @phrases: phrases of the letter's language
 * @group: (nullable): heading of the group
 * @draft: (inout): gets the signatories
 *
 * Reads a line on which one signs, or several with semicolons between them, or two of a family. Any
 * thread.
 */
void
us_signatory_series_add (const char *text, guint line, const UsPhrases *phrases, const char *group,
                         UsDraft *draft)
{
  UsDraftPerson *person;
  g_auto (GStrv) several = NULL;
  g_auto (GStrv) pair = NULL;

  g_return_if_fail (text != NULL && draft != NULL);

  several = us_signature_series_split (text);
  pair = several == NULL ? us_signature_series_split_pair (text) : NULL;
  if (several != NULL || pair != NULL)
    {
      for (char **one = pair != NULL ? pair : several; *one != NULL; one++)
        us_signatory_series_add (*one, line, phrases, group, draft);
      for (guint i = 0; pair != NULL && i < 2; i++)
        set_reason (g_ptr_array_index (draft->signatories, draft->signatories->len - 1 - i),
                    /* translators: %u: line of the letter */
                    _ ("Line %u: taken for two people with one family name."), line);
      return;
    }

  if (us_traits_count_words (text) == 0 || us_list_remarks_take_others (text, line, draft))
    return;
  person = us_draft_add_person (draft->signatories, line);
  person->group = g_strdup (group);
  us_signature_line_parse (text, phrases, person);
}

/**
 * us_signatory_series_read:
 * @lines: (element-type UsSourceBlock): lines of signatories
 * @phrases: phrases of the letter's language
 * @group: (nullable): heading of the group
 * @draft: (inout): gets the signatories
 *
 * Reads signatories who are listed in a sentence: "Reading Circle, Water Trust, Book Society and"
 * and "River Watch" below it; and one line with a few of them right after the letter says that they
 * sign. Any thread.
 *
 * Returns: whether there is such a list
 */
gboolean
us_signatory_series_read (GPtrArray *lines, const UsPhrases *phrases, const char *group,
                          UsDraft *draft)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  gboolean sure = TRUE;
  guint first;

  g_return_val_if_fail (lines != NULL && draft != NULL, FALSE);

  if (lines->len == 0 || lines->len > MAX_LINES)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);

      if (line->marker.kind != US_MARKER_NONE || line->cells != NULL || (i > 0 && line->gap > 0))
        return FALSE;
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", line->text);
    }
  first = draft->signatories->len;
  parts = us_signature_series_split_list (text->str);
  if (parts == NULL && lines->len == 1 && (draft->signatories_heading != NULL || group != NULL))
    parts = us_signature_commas_split (text->str, &sure);
  for (char **part = parts; part != NULL && *part != NULL; part++)
    us_signatory_series_add (*part, ((UsSourceBlock *) g_ptr_array_index (lines, 0))->line, phrases,
                             group, draft);
  for (guint i = first; !sure && i < draft->signatories->len; i++)
    set_reason (g_ptr_array_index (draft->signatories, i),
                /* translators: %u: line of the letter */
                _ ("Line %u: the commas were taken for marks between several signatories."),
                ((UsSourceBlock *) g_ptr_array_index (lines, 0))->line);
  return parts != NULL;
}
