/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-choice.h"

#include "view/review/review-lines.h"

/* Lines of one paragraph stay one, when somebody says what it is. Only names that were taken for
 * running text come apart, each line a name. */
static gboolean
is_said_of (const UsReadingLine *line, UsPart part, gboolean goes_on)
{
  if (!goes_on || !line->continues || part <= US_PART_ASIDE)
    return TRUE;
  return (part == US_PART_SIGNATORY || part == US_PART_COPY) && line->part != part;
}

/**
 * us_review_choice_collect:
 * @reading: lines
 * @selected: indices of those that somebody has selected
 * @part: what they are
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type guint): the numbers of the lines of which that is said
 */
GArray *
us_review_choice_collect (UsReading *reading, GtkBitset *selected, UsPart part)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean goes_on = FALSE;
  guint before = 0;
  guint index;
  GtkBitsetIter iter;

  g_return_val_if_fail (reading != NULL && selected != NULL, numbers);

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &index);
       more && index < us_reading_get_n_lines (reading);
       more = gtk_bitset_iter_next (&iter, &index))
    {
      const UsReadingLine *line = us_reading_get_line (reading, index);

      if (is_said_of (line, part, goes_on && index == before + 1))
        g_array_append_val (numbers, line->line);
      goes_on = TRUE;
      before = index;
    }
  return numbers;
}

/**
 * us_review_choice_is_known:
 * @reading: lines
 * @numbers: (element-type guint): numbers of some of them
 * @part: what somebody says they are
 *
 * Any thread.
 *
 * Returns: whether all of them are surely taken for that already
 */
gboolean
us_review_choice_is_known (UsReading *reading, GArray *numbers, UsPart part)
{
  g_return_val_if_fail (reading != NULL && numbers != NULL, FALSE);

  for (guint i = 0; i < numbers->len; i++)
    {
      const UsReadingLine *line;
      guint index;

      if (!us_reading_find_line (reading, g_array_index (numbers, guint, i), &index))
        return FALSE;
      line = us_reading_get_line (reading, index);
      if (part != (line->continues ? US_PART_CONTINUATION : line->part) ||
          us_review_line_is_unsure (line))
        return FALSE;
    }
  return TRUE;
}

/**
 * us_review_choice_collect_paragraphs:
 * @reading: lines
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type guint): the numbers of all lines with which something
 * begins
 */
GArray *
us_review_choice_collect_paragraphs (UsReading *reading)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (reading != NULL, numbers);

  for (guint i = 0; i < us_reading_get_n_lines (reading); i++)
    if (!us_reading_get_line (reading, i)->continues)
      g_array_append_val (numbers, us_reading_get_line (reading, i)->line);
  return numbers;
}
