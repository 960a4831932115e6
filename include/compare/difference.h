/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/pieces.h"

G_BEGIN_DECLS

/**
 * UsDifferenceKind:
 * @US_DIFFERENCE_CHANGED: it says something else
 * @US_DIFFERENCE_ADDED: it is new
 * @US_DIFFERENCE_REMOVED: it is there no more
 * @US_DIFFERENCE_MOVED: it stands elsewhere, and may say something else too
 * @US_DIFFERENCE_FORMATTED: it says the same and looks otherwise
 */
typedef enum
{
  US_DIFFERENCE_CHANGED,
  US_DIFFERENCE_ADDED,
  US_DIFFERENCE_REMOVED,
  US_DIFFERENCE_MOVED,
  US_DIFFERENCE_FORMATTED,
} UsDifferenceKind;

/**
 * UsDifference:
 * @kind: what became of it
 * @place: translated, what it is: "Demand 3", "Signatory “The Water Union”, Country"
 * @id: (nullable): id of the item in the new letter, or of one that stands where it was; %NULL for
 *   the letter itself
 * @property: (nullable): name of the property, or of the list
 * @words: (element-type UsPiece): what it says
 *
 * One part of a letter that is not as it was.
 */
typedef struct
{
  UsDifferenceKind kind;
  char *place;
  char *id;
  char *property;
  GPtrArray *words;
} UsDifference;

UsDifference *us_difference_new (UsDifferenceKind kind, const char *place,
                                 GPtrArray *words) G_GNUC_WARN_UNUSED_RESULT;
void us_difference_free (UsDifference *self);
char *us_difference_make_title (const UsDifference *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
