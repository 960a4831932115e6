/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/settings.h"

G_BEGIN_DECLS

/**
 * UsNumbering:
 * @counters: how many demands there are so far, by level
 * @level: the level at which the last demand was counted: its own, or a higher one when it is
 *   deeper than one below the demand before it
 * @style: in which numbers are written; that of most letters unless somebody sets it
 *
 * Counts the demands of a body, block by block: 1, (a), (i); begins again after every call. The
 * window's gutter and the publication count with the same one.
 */
typedef struct
{
  guint counters[3];
  guint level;
  UsNumberingStyle style;
} UsNumbering;

char *us_numbering_get_language (UsNumberingStyle style,
                                 const char *language) G_GNUC_WARN_UNUSED_RESULT;
void us_numbering_start (UsNumbering *self);
guint us_numbering_next (UsNumbering *self, UsBlockKind kind, guint level);
char *us_numbering_format_path (const UsNumbering *self) G_GNUC_WARN_UNUSED_RESULT;
char *us_numbering_format_in (UsNumberingStyle style, guint level,
                              guint ordinal) G_GNUC_WARN_UNUSED_RESULT;
char *us_numbering_format_count (UsNumberingStyle style, guint number) G_GNUC_WARN_UNUSED_RESULT;
char *us_numbering_format (guint level, guint ordinal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
