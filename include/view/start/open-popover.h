/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the Open button shows: the letters of late, and a way to any other. */
#define US_TYPE_OPEN_POPOVER (us_open_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsOpenPopover, us_open_popover, US, OPEN_POPOVER, GtkPopover)

G_END_DECLS
