/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare/difference.h"

#include <glib/gi18n-lib.h>

/**
 * us_difference_new:
 * @kind: what became of it
 * @place: translated, what it is
 * @words: (transfer full) (element-type UsPiece): what it says
 *
 * Any thread.
 *
 * Returns: (transfer full): a difference of the letter itself
 */
UsDifference *
us_difference_new (UsDifferenceKind kind, const char *place, GPtrArray *words)
{
  UsDifference *self;

  g_return_val_if_fail (place != NULL && words != NULL, NULL);

  self = g_new0 (UsDifference, 1);
  self->kind = kind;
  self->place = g_strdup (place);
  self->words = words;
  return self;
}

/**
 * us_difference_free:
 * @self: (transfer full) (nullable): a difference
 *
 * Any thread.
 */
void
us_difference_free (UsDifference *self)
{
  if (self == NULL)
    return;
  g_free (self->place);
  g_free (self->id);
  g_free (self->property);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * us_difference_make_title:
 * @self: a difference
 *
 * Says which part it is and what became of it. Any thread.
 *
 * Returns: (transfer full): the words, translated
 */
char *
us_difference_make_title (const UsDifference *self)
{
  static const char *const formats[] = {
    [US_DIFFERENCE_CHANGED] = "%s",
    /* translators: %s is a part of a letter: "Demand 3" */
    [US_DIFFERENCE_ADDED] = N_ ("%s, added"),
    /* translators: %s is a part of a letter: "Demand 3" */
    [US_DIFFERENCE_REMOVED] = N_ ("%s, removed"),
    /* translators: %s is a part of a letter: "Demand 3" */
    [US_DIFFERENCE_MOVED] = N_ ("%s, moved"),
    /* translators: %s is a part of a letter: "Demand 3" */
    [US_DIFFERENCE_FORMATTED] = N_ ("%s, formatting changed"),
  };

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == US_DIFFERENCE_CHANGED)
    return g_strdup (self->place);
  return g_strdup_printf (_ (formats[self->kind]), self->place);
}
