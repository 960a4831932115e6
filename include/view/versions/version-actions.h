/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* "win.save-version" and "win.versions". */
void us_version_actions_add (UsWindow *window);

G_END_DECLS
