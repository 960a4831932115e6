/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* "win.compare" asks for a file, "win.compare-saved" takes the letter's own. */
void us_compare_actions_add (UsWindow *window);

G_END_DECLS
