/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item-list.h"
#include "model/live.h"
#include "publish/live-count.h"

G_BEGIN_DECLS

/* What the references and counts in the texts of one letter say now. The window's chips and the
 * publication ask the same one. */
typedef struct _UsLiveValues UsLiveValues;

/**
 * UsLiveLeftOut:
 * @body: a body
 * @position: position of one of its blocks
 *
 * Tells whether readers do not get to see a block.
 *
 * Returns: %TRUE when it is left out
 */
typedef gboolean (*UsLiveLeftOut) (UsItemList *body, guint position);

UsLiveValues *us_live_values_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void us_live_values_free (UsLiveValues *self);
void us_live_values_number (UsLiveValues *self, UsItemList *body, UsLiveLeftOut is_left_out);
void us_live_values_set_counts (UsLiveValues *self, const UsLiveCount *counts);
char *us_live_values_show (UsLiveValues *self, const UsText *text, const UsSpan *span,
                           gboolean *ret_broken) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_live_values_resolve (UsLiveValues *self, UsText *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_live_values_concern (const UsText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsLiveValues, us_live_values_free)

G_END_DECLS
