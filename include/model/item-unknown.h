/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

/* What a file of a later version had in this item and this version does not know: kept and written.
 */
void us_item_set_unknown (UsItem *self, const char *attributes, const char *elements);
const char *us_item_get_unknown_attributes (UsItem *self);
const char *us_item_get_unknown_elements (UsItem *self);

G_END_DECLS
