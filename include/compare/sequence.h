/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_sequence_compare (const guint *old, guint n_old, const guint *now, guint n_now,
                          guint8 *ret_removed, guint8 *ret_added);

G_END_DECLS
