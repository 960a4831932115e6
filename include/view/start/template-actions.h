/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* The actions of a window that begin letters, and keep them as templates for others. */
void us_window_add_template_actions (UsWindow *self);

G_END_DECLS
