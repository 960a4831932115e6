/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The letter, and beside it its pages where there is room. Properties: child, statement, and
 * whether people want them, shown; whether there is room, wide (read-only). */
#define US_TYPE_PAGES_DOCK (us_pages_dock_get_type ())
G_DECLARE_FINAL_TYPE (UsPagesDock, us_pages_dock, US, PAGES_DOCK, GtkWidget)

G_END_DECLS
