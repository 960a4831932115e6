/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* Asks to which place among its siblings a block shall go. */
#define US_TYPE_POSITION_POPOVER (us_position_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsPositionPopover, us_position_popover, US, POSITION_POPOVER, GtkPopover)

void us_position_popover_open (UsBodyView *view);

G_END_DECLS
