/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Lists the demands of a letter and inserts a reference to the one that is chosen. */
#define US_TYPE_DEMAND_POPOVER (us_demand_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsDemandPopover, us_demand_popover, US, DEMAND_POPOVER, GtkPopover)

void us_demand_popover_open (GtkTextView *view, UsStatement *statement);

G_END_DECLS
