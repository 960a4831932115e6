/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_signatory_array_splice (GPtrArray *array, guint position, guint removed, gpointer *added,
                                guint n_added);

G_END_DECLS
