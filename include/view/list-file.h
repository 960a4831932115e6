/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

gboolean us_list_file_is (GFile *file);
void us_list_file_take (UsWindow *window, GFile *file);

G_END_DECLS
