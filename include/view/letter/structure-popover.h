/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* Lists the parts of a letter and goes to the one that is chosen. */
#define US_TYPE_STRUCTURE_POPOVER (us_structure_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsStructurePopover, us_structure_popover, US, STRUCTURE_POPOVER, GtkPopover)

void us_structure_popover_open (GtkWidget *parent, UsBodyView *body);

G_END_DECLS
