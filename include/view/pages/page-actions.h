/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

void us_window_add_page_actions (UsWindow *self);
void us_window_update_page_actions (UsWindow *self);

G_END_DECLS
