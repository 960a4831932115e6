/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

#define US_AMENDMENT_NONE G_MAXUINT

guint64 us_amendment_print_value (guint64 hash, UsItem *item, guint property, GHashTable *notes);
guint64 us_amendment_print (UsItem *item, GHashTable *notes);
guint *us_amendment_match (const guint64 *before, guint n_before, const guint64 *now,
                           guint n_now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
