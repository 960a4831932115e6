/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* The versions of a letter that were kept, the last one first: what has changed since, and who
 * agreed to which. */
#define US_TYPE_VERSIONS_WINDOW (us_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (UsVersionsWindow, us_versions_window, US, VERSIONS_WINDOW, AdwWindow)

UsVersionsWindow *us_versions_window_new (UsWindow *letter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
