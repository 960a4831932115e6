/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

void us_window_input_watch (UsWindow *self);

G_END_DECLS
