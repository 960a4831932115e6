/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

void us_toasts_show (AdwToastOverlay *overlay, AdwToast *toast);
void us_toasts_dismiss (AdwToast *toast);
