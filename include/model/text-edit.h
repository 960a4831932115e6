/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

/* A text is never changed: each of these gives a new one. */
UsText *us_text_slice (UsText *self, guint start, guint end) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_replace (UsText *self, guint start, guint end,
                         const char *string) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_join (UsText *a, const char *between, UsText *b) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_mark (UsText *self, UsSpanKind kind, guint start, guint end,
                      const char *target) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_text_unmark (UsText *self, UsSpanKind kind, guint start,
                        guint end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
