/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* Saves the letter of a window by itself, for those who have chosen so: some time after the last
 * change, and when the window is left. Nothing is asked and nothing else changes by it. */
void us_autosave_add (UsWindow *window);
gboolean us_autosave_is_wanted (UsDocument *document);

G_END_DECLS
