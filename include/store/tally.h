/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_tally_signatories (const char *data, gsize length, guint *ret_n_signatories,
                           guint *ret_n_confirmed);

G_END_DECLS
