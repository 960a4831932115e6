/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/item-list.h"

G_BEGIN_DECLS

/**
 * UsNumbering:
 *
 * Counts the demands of a body, block by block: 1, (a), (i); begins again after every call. The
 * window's gutter and the publication count with the same one.
 */
typedef struct
{
  guint counters[3];
} UsNumbering;

void us_numbering_start (UsNumbering *self);
guint us_numbering_next (UsNumbering *self, UsBlockKind kind, guint level);
char *us_numbering_format (guint level, guint ordinal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
