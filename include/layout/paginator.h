/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/page.h"
#include "layout/shaper.h"

G_BEGIN_DECLS

/* Breaks a letter into pages. It lays out only what it is asked for and what stands before that,
 * and remembers only where each page begins. One thread. */
typedef struct _UsPaginator UsPaginator;

UsPaginator *us_paginator_new (UsPublication *publication,
                               UsShaper *shaper) G_GNUC_WARN_UNUSED_RESULT;
void us_paginator_free (UsPaginator *self);
UsPublication *us_paginator_get_publication (UsPaginator *self);
const UsPageStyle *us_paginator_get_style (UsPaginator *self);
UsPage *us_paginator_get_page (UsPaginator *self, guint number) G_GNUC_WARN_UNUSED_RESULT;
UsPage *us_paginator_get_furniture (UsPaginator *self, guint number,
                                    guint total) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_paginator_advance (UsPaginator *self);
guint us_paginator_get_n_known (UsPaginator *self);
gboolean us_paginator_is_done (UsPaginator *self);
guint us_paginator_count (UsPaginator *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPaginator, us_paginator_free)

G_END_DECLS
