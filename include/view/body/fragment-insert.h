/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/fragment.h"

G_BEGIN_DECLS

gboolean us_fragment_insert (UsStatement *fragment, UsStatement *statement, guint *position,
                             guint *place, GError **error);

G_END_DECLS
