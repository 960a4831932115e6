/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* What is said in a window when its letter was saved, or was not. */
void us_save_news_show (UsWindow *window, const char *remark, const GError *error);

G_END_DECLS
