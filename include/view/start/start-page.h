/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window shows when nothing is open: ways to begin, and the letters of late. */
#define US_TYPE_START_PAGE (us_start_page_get_type ())
G_DECLARE_FINAL_TYPE (UsStartPage, us_start_page, US, START_PAGE, GtkWidget)

G_END_DECLS
