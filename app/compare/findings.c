/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/findings.h"

#include "compare/part.h"

/**
 * us_findings_add:
 * @self: what was found so far
 * @difference: (transfer full): what was found
 * @item: (nullable): the item of the new letter that it is about, or that stands where it was
 * @property: (nullable): the name of a property or a list
 *
 * Main thread only.
 */
void
us_findings_add (UsFindings *self, UsDifference *difference, UsItem *item, const char *property)
{
  g_return_if_fail (self != NULL && difference != NULL);

  if (item != NULL && item != US_ITEM (self->now))
    difference->id = g_strdup (us_item_get_id (item));
  difference->property = g_strdup (property);
  g_ptr_array_add (self->differences, difference);
}

/**
 * us_findings_check_field:
 * @self: what was found so far
 * @old: an item of the old letter
 * @now: the same one in the new letter
 * @property: one of their properties
 * @place: translated, what it is
 *
 * Adds what is different in one property. Main thread only.
 */
void
us_findings_check_field (UsFindings *self, UsItem *old, UsItem *now, guint property,
                         const char *place)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const UsField *field;
  UsDifferenceKind kind = US_DIFFERENCE_CHANGED;

  g_return_if_fail (self != NULL && place != NULL);

  field = us_part_get_field (now, property);
  before = us_part_get_value (old, property, self->language);
  after = us_part_get_value (now, property, self->language);
  if (g_str_equal (before, after))
    {
      if (field->kind != US_FIELD_TEXT ||
          us_part_looks_alike (us_item_get_text (old, property), us_item_get_text (now, property)))
        return;
      kind = US_DIFFERENCE_FORMATTED;
    }
  us_findings_add (
      self, us_difference_new (kind, place, us_pieces_compare (before, after, self->language)), now,
      field->name);
}
