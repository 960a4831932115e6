/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsAlignmentKey:
 * @id: what tells an item from all others, as long as it lives
 * @text: what it says
 *
 * What items of two lists are known again by.
 */
typedef struct
{
  const char *id;
  const char *text;
} UsAlignmentKey;

#define US_ALIGNMENT_NONE (-1)

int *us_alignment_find (const UsAlignmentKey *old, guint n_old, const UsAlignmentKey *now,
                        guint n_now) G_GNUC_WARN_UNUSED_RESULT;
guint us_alignment_find_moved (const int *matches, guint n_matches, guint8 *ret_moved);

G_END_DECLS
