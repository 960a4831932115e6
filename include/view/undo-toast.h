/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

void us_window_show_undo_toast (UsWindow *window, const char *title);

G_END_DECLS
