/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

GtkWidget *us_toast_fit (AdwToastOverlay *overlay, AdwToast *toast);
