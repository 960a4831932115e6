/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/tail-other.h"

G_BEGIN_DECLS

gboolean us_tail_is_group (const UsTail *self, guint i);
gboolean us_tail_begins_first_group (const UsTail *self, guint i);
gboolean us_tail_is_group_by_place (const UsTail *self, guint i);
gsize us_tail_measure_heading (const char *heading, guint *ret_stated);

G_END_DECLS
