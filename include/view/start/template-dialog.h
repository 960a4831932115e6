/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

void us_template_dialog_open (UsWindow *window);

G_END_DECLS
