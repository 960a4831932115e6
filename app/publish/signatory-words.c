/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/signatory-words.h"

#include <string.h>

#include "publish/arrangement.h"
#include "publish/labels.h"

/**
 * us_signatory_words_make_title:
 * @publication: a publication
 *
 * Makes the heading of the signatories without their number: what the author wrote, or the word
 * that the language has for them. Where the number follows, it stands where a colon was. Any
 * thread.
 *
 * Returns: (transfer full): the words
 */
char *
us_signatory_words_make_title (const UsPublication *publication)
{
  g_autofree char *title = NULL;
  gsize length;

  g_return_val_if_fail (publication != NULL, NULL);

  title = g_strchomp (g_strdup (publication->signatories_heading));
  length = strlen (title);
  if (length == 0)
    return g_strdup (us_labels_find (publication->language)->signatories);
  if (!publication->heading_counts && title[length - 1] == ':')
    {
      title[length - 1] = '\0';
      g_strchomp (title);
    }
  return g_steal_pointer (&title);
}

/**
 * us_signatory_words_make_count:
 * @publication: a publication
 *
 * Makes the number that stands behind the heading of the signatories, with those who are not
 * named. Any thread.
 *
 * Returns: (transfer full) (nullable): "(12)"; %NULL when the heading says it
 */
char *
us_signatory_words_make_count (const UsPublication *publication)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (publication != NULL, NULL);

  if (publication->heading_counts)
    return NULL;
  count = us_page_setup_format_number (
      &publication->pages, (guint) (publication->n_signatories + publication->n_withheld));
  return g_strdup_printf ("(%s)", count);
}

/**
 * us_signatory_words_make_heading:
 * @publication: a publication
 *
 * Makes the heading of the signatories, which says how many they are. Any thread.
 *
 * Returns: (transfer full): the words
 */
char *
us_signatory_words_make_heading (const UsPublication *publication)
{
  g_autofree char *title = us_signatory_words_make_title (publication);
  g_autofree char *count = us_signatory_words_make_count (publication);

  return count == NULL ? g_steal_pointer (&title) : g_strconcat (title, " ", count, NULL);
}

/**
 * us_signatory_words_make_as_of:
 * @publication: a publication
 *
 * Says of which day the signatories are. Any thread.
 *
 * Returns: (transfer full) (nullable): the words; %NULL when nobody said
 */
char *
us_signatory_words_make_as_of (const UsPublication *publication)
{
  g_return_val_if_fail (publication != NULL, NULL);

  if (publication->as_of == NULL || *publication->as_of == '\0')
    return NULL;
  return g_strconcat (us_labels_find (publication->language)->as_of, " ", publication->as_of, NULL);
}

/**
 * us_signatory_words_make_withheld:
 * @publication: a publication
 *
 * Says how many signed whose names are not printed. Any thread.
 *
 * Returns: (transfer full) (nullable): the words; %NULL when all are named
 */
char *
us_signatory_words_make_withheld (const UsPublication *publication)
{
  const UsLabels *labels;
  g_autofree char *count = NULL;

  g_return_val_if_fail (publication != NULL, NULL);

  if (publication->n_withheld == 0)
    return NULL;
  labels = us_labels_find (publication->language);
  count = us_page_setup_format_number (&publication->pages, (guint) publication->n_withheld);
  return g_strdup_printf ("%s%s %s", labels->withheld, labels->colon, count);
}

/**
 * us_signatory_words_make_number:
 * @publication: a publication
 * @signatory: a signatory of it
 *
 * Makes what stands in front of a name. Any thread.
 *
 * Returns: (transfer full) (nullable): "12. "; %NULL where there are no numbers
 */
char *
us_signatory_words_make_number (const UsPublication *publication,
                                const UsPublicSignatory *signatory)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (publication != NULL && signatory != NULL, NULL);

  if (signatory->number == 0)
    return NULL;
  number = us_page_setup_format_number (&publication->pages, signatory->number);
  return g_strconcat (number, ". ", NULL);
}

/**
 * us_signatory_words_make_mark:
 * @signatory: a signatory
 *
 * Makes what stands behind a signatory who shares a note with others. Any thread.
 *
 * Returns: (transfer full) (nullable): " *"; %NULL when there is no such note
 */
char *
us_signatory_words_make_mark (const UsPublicSignatory *signatory)
{
  g_autofree char *mark = NULL;

  g_return_val_if_fail (signatory != NULL, NULL);

  if (signatory->mark == 0)
    return NULL;
  mark = us_arrangement_get_mark (signatory->mark);
  return g_strconcat (" ", mark, NULL);
}

/**
 * us_signatory_words_get_note:
 * @signatory: a signatory
 *
 * Gives the note that stands behind a signatory: none when a mark stands for it. Any thread.
 *
 * Returns: (transfer none): the note; may be empty
 */
const char *
us_signatory_words_get_note (const UsPublicSignatory *signatory)
{
  g_return_val_if_fail (signatory != NULL, "");

  return signatory->mark > 0 ? "" : signatory->note;
}

/**
 * us_signatory_words_count_shared_notes:
 * @publication: a publication
 *
 * Counts the notes that several signatories share. Any thread.
 *
 * Returns: how many there are
 */
guint
us_signatory_words_count_shared_notes (const UsPublication *publication)
{
  g_return_val_if_fail (publication != NULL, 0);

  return publication->shared_notes != NULL ? g_strv_length (publication->shared_notes) : 0;
}
