/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "register/likeness.h"

G_BEGIN_DECLS

GArray *us_crowd_find (const char *const *names, guint n_names, const char *language,
                       GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
