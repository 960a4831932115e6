/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"

G_BEGIN_DECLS

UsText *us_direction_mark (UsText *text, UsBlockDirection direction) G_GNUC_WARN_UNUSED_RESULT;
guint us_direction_get_mark (UsText *text);
gboolean us_direction_choose (UsBlock *block, UsBlockDirection direction, GError **error);

G_END_DECLS
