/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The letters of late as rows that open them. Property: empty. */
#define US_TYPE_RECENT_LIST (us_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (UsRecentList, us_recent_list, US, RECENT_LIST, GtkWidget)

G_END_DECLS
