/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Makes the layouts and every widget type known, before the first layout is read. */
void us_view_init (void);
const GType *us_view_get_types (gsize *ret_n_types);

G_END_DECLS
