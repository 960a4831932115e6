/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/**
 * UsBlockKind:
 * @US_BLOCK_PARAGRAPH: prose
 * @US_BLOCK_HEADING: a heading in the letter
 * @US_BLOCK_CALL: the line that leads to demands
 * @US_BLOCK_DEMAND: a demand; see model/demand.h for what is particular to them
 * @US_BLOCK_BULLET: a point that is no demand
 * @US_BLOCK_QUOTATION: a quotation set off from the text
 *
 * A block changes its kind by one SET, so that "Change To" keeps its id, its text and its place.
 */
typedef enum
{
  US_BLOCK_PARAGRAPH,
  US_BLOCK_HEADING,
  US_BLOCK_CALL,
  US_BLOCK_DEMAND,
  US_BLOCK_BULLET,
  US_BLOCK_QUOTATION,
} UsBlockKind;

/**
 * UsBlockDirection:
 * @US_BLOCK_AUTOMATIC: as its letters are
 * @US_BLOCK_FROM_LEFT: written from left to right, whatever its letters are
 * @US_BLOCK_FROM_RIGHT: written from right to left, whatever its letters are
 */
typedef enum
{
  US_BLOCK_AUTOMATIC,
  US_BLOCK_FROM_LEFT,
  US_BLOCK_FROM_RIGHT,
} UsBlockDirection;

#define US_TYPE_BLOCK_DIRECTION (us_block_direction_get_type ())
GType us_block_direction_get_type (void);

#define US_TYPE_BLOCK_KIND (us_block_kind_get_type ())
GType us_block_kind_get_type (void);

typedef enum
{
  US_BLOCK_KIND = 1,
  US_BLOCK_LEVEL,
  US_BLOCK_TEXT, /* UsText */
  US_BLOCK_FOR,  /* ids of the addressees a demand is meant for, parted by spaces; property "for" */
  US_BLOCK_DIRECTION, /* property "dir" */
} UsBlockProperty;

#define US_TYPE_BLOCK (us_block_get_type ())
G_DECLARE_FINAL_TYPE (UsBlock, us_block, US, BLOCK, UsItem)

UsBlock *us_block_new (UsBlockKind kind, UsText *text) G_GNUC_WARN_UNUSED_RESULT;
UsBlock *us_block_new_plain (UsBlockKind kind, const char *text) G_GNUC_WARN_UNUSED_RESULT;
UsBlockKind us_block_get_kind (UsBlock *self);
UsBlockDirection us_block_get_direction (UsBlock *self);
guint us_block_get_level (UsBlock *self);
UsText *us_block_get_text (UsBlock *self);

G_END_DECLS
