/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* One drag of a block: follows the pointer, scrolls at the edges, finds the legal place. */
typedef struct _UsBodyDrag UsBodyDrag;

UsBodyDrag *us_body_drag_new (UsBodyView *view, int line) G_GNUC_WARN_UNUSED_RESULT;
void us_body_drag_update (UsBodyDrag *self, GdkEvent *event);
void us_body_drag_finish (UsBodyDrag *self, gboolean drop);

G_END_DECLS
