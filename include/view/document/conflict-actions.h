/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* What a window does when somebody else has changed the file of its document. Adds "keep-mine" and
 * "take-theirs", and looks whenever the window gets the focus. */
void us_conflict_actions_add (UsWindow *window);

G_END_DECLS
