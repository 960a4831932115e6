/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item-list.h"

G_BEGIN_DECLS

/* What was typed, as changes of a body: the writing half of UsBodySync. */
gboolean us_body_difference_push (UsItemList *body, int line, int n_old, GPtrArray *texts,
                                  GError **error);

G_END_DECLS
