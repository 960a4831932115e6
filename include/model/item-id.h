/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

const char *us_item_get_id (UsItem *self);
const char *us_item_set_id (UsItem *self, const char *id, gssize length);

G_END_DECLS
