/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare/comparison.h"

#include <glib/gi18n-lib.h>

#include "compare/comparison-list.h"
#include "compare/part.h"

/* The parts of a letter as they follow each other: its own properties and its lists. */
static const struct
{
  guint property;
  UsItemList *(*get_list) (UsStatement *statement);
} parts[] = {
  { US_STATEMENT_LANGUAGE, NULL },
  { US_STATEMENT_PLACE, NULL },
  { US_STATEMENT_DATE, NULL },
  { 0, us_statement_get_addressees },
  { US_STATEMENT_TITLE, NULL },
  { US_STATEMENT_SUBJECT, NULL },
  { US_STATEMENT_ABOUT, NULL },
  { US_STATEMENT_SALUTATION, NULL },
  { 0, us_statement_get_body },
  { US_STATEMENT_VALEDICTION, NULL },
  { US_STATEMENT_SIGNATORIES_HEADING, NULL },
  { US_STATEMENT_SIGNATORIES_AS_OF, NULL },
  { 0, us_statement_get_signatories },
  { 0, us_statement_get_copies },
  { 0, us_statement_get_contacts },
  { 0, us_statement_get_notes },
};

/* Who signs, and what stands above and below them. */
static gboolean
is_of_signatories (gsize part)
{
  return parts[part].get_list == us_statement_get_signatories ||
         parts[part].property == US_STATEMENT_SIGNATORIES_HEADING ||
         parts[part].property == US_STATEMENT_SIGNATORIES_AS_OF;
}

/**
 * us_comparison_make:
 * @old: a letter as it was
 * @now: the letter as it is, or another
 * @scope: what is compared
 *
 * Finds all that two letters do not say alike; how their pages look is not compared. Takes a time
 * that grows as the letters do. Main thread only.
 *
 * Returns: (transfer full) (element-type UsDifference): the differences in the order of the new
 *   letter; none when both say the same
 */
GPtrArray *
us_comparison_make (UsStatement *old, UsStatement *now, UsComparisonScope scope)
{
  UsFindings self = { .old = old, .now = now, .all = scope == US_COMPARE_ALL };

  g_return_val_if_fail (US_IS_STATEMENT (old) && US_IS_STATEMENT (now), NULL);

  self.differences = g_ptr_array_new_with_free_func ((GDestroyNotify) us_difference_free);
  self.language = us_item_get_string (US_ITEM (now), US_STATEMENT_LANGUAGE);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (scope == US_COMPARE_LETTER && is_of_signatories (i))
      continue;
    else if (parts[i].get_list != NULL)
      us_comparison_list_check (&self, parts[i].get_list (old), parts[i].get_list (now));
    else
      us_findings_check_field (&self, US_ITEM (old), US_ITEM (now), parts[i].property,
                               _ (us_part_get_field (US_ITEM (now), parts[i].property)->title));
  return self.differences;
}
