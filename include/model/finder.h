/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/search.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsFindPlace:
 * @part: which part of the letter, in reading order
 * @position: position of the item in its list
 * @field: which of the fields of that part
 * @start: first byte in the field
 * @end: byte after the last
 *
 * A place in a letter where something was found. All zero is the beginning.
 */
typedef struct
{
  guint part;
  guint position;
  guint field;
  guint start;
  guint end;
} UsFindPlace;

/**
 * UsFindCount:
 * @total: matches so far
 * @before: of these, those that end before the place that is asked about
 * @done: whether the whole letter has been walked through
 * @has_next: whether there is a match at that place or behind it
 * @first: the first match, when there is one
 * @next: the first match at that place or behind it
 *
 * A count that goes on piece by piece. Begins with all zero.
 */
typedef struct
{
  UsFindPlace at;
  guint total;
  guint before;
  gboolean done;
  gboolean has_next;
  UsFindPlace first;
  UsFindPlace next;
} UsFindCount;

UsItem *us_find_place_get_item (UsStatement *statement, const UsFindPlace *place,
                                guint *ret_property);
gboolean us_find_place_set (UsStatement *statement, UsItem *item, guint property, guint offset,
                            UsFindPlace *ret_place);
int us_find_place_compare (const UsFindPlace *a, const UsFindPlace *b);
gboolean us_find_next (UsStatement *statement, const UsSearch *search, UsFindPlace *place);
gboolean us_find_previous (UsStatement *statement, const UsSearch *search, UsFindPlace *place);
void us_find_count (UsFindCount *self, UsStatement *statement, const UsSearch *search,
                    const UsFindPlace *asked, gint64 until);

G_END_DECLS
