/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/tail-other.h"

G_BEGIN_DECLS

char *us_tail_get_group (const UsTail *self, guint i) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_tail_is_group (const UsTail *self, guint i);
gboolean us_tail_begins_first_group (const UsTail *self, guint i);
gboolean us_tail_is_for_people (const UsTail *self, const char *text);
gboolean us_tail_is_group_by_place (const UsTail *self, guint i);
gboolean us_tail_is_mark (const UsTail *self, guint i);
gsize us_tail_measure_heading (const char *heading, guint *ret_stated);

G_END_DECLS
