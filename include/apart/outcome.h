/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a helper writes: how much is done, per mille, in the first four bytes, which change; and
 * from the eighth byte on, at the end, what came of it: whether it failed, with which code of
 * US_ERROR and with which sentence, and what it has read. */
#define US_OUTCOME_PROGRESS_AT 0
#define US_OUTCOME_AT 8
#define US_OUTCOME_TYPE "(busv)"

gboolean us_outcome_write (int descriptor, GVariant *read, const GError *problem);
GVariant *us_outcome_read (int descriptor, const GVariantType *type,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_outcome_write_progress (int descriptor, double done);
double us_outcome_read_progress (int descriptor);

G_END_DECLS
