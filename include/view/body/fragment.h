/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* A part of a body, as it is copied and pasted: a statement of nothing but blocks and the notes
 * that they refer to. */

/* More paragraphs, or more bytes of text, are refused. */
#define US_FRAGMENT_BLOCKS_MAX 20000
#define US_FRAGMENT_BYTES_MAX (2 * 1024 * 1024)

gboolean us_fragment_check_count (guint n_blocks, GError **error);
gboolean us_fragment_check_bytes (gsize n_bytes, GError **error);
gboolean us_fragment_check_length (guint length, GError **error);
UsStatement *us_fragment_new (UsStatement *statement, guint first, guint from, guint last,
                              guint to) G_GNUC_WARN_UNUSED_RESULT;
UsStatement *us_fragment_new_from_text (const char *text, UsBlock *like,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
