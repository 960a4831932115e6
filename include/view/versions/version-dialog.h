/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

void us_version_dialog_open (UsWindow *window, GtkWindow *above);

G_END_DECLS
