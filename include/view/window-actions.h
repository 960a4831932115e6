/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* The actions "win.…" of a window. */
void us_window_add_actions (UsWindow *self, AdwViewStack *views);
void us_window_update_actions (UsWindow *self);

G_END_DECLS
