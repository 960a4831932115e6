/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/step.h"

G_BEGIN_DECLS

/* A step on its way back, or forth again. */
typedef struct _UsTravel UsTravel;

UsTravel *us_travel_new (UsStep *step, UsStatement *statement,
                         gboolean backwards) G_GNUC_WARN_UNUSED_RESULT;
void us_travel_free (UsTravel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsTravel, us_travel_free)

gboolean us_travel_go (UsTravel *self, guint n_changes, gboolean *ret_arrived, GError **error);
UsStep *us_travel_get_step (UsTravel *self);
gboolean us_travel_is_backwards (UsTravel *self);

G_END_DECLS
