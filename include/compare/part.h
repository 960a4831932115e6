/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/* What is compared of a letter's parts, as people read it. */
const UsField *us_part_get_field (UsItem *item, guint property);
char *us_part_get_value (UsItem *item, guint property,
                         const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *us_part_get_line (UsItem *item, gboolean all, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *us_part_get_key (UsItem *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_part_is_compared (UsItem *item, guint property, gboolean all);
gboolean us_part_looks_alike (const UsText *a, const UsText *b);

G_END_DECLS
