/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells an item that comes to another place which one it is. */
typedef void (*UsReorderPlaced) (gpointer item, GSequenceIter *place, gpointer user_data);

/* An order, as US_CHANGE_REORDER has it: at each place where the item that comes there was. */
gboolean us_reorder_is_whole (const GArray *order);
gboolean us_reorder_is_nothing (const GArray *order);
GArray *us_reorder_invert (const GArray *order) G_GNUC_WARN_UNUSED_RESULT;
void us_reorder_apply (GSequence *items, const GArray *order, UsReorderPlaced placed,
                       gpointer user_data);

G_END_DECLS
