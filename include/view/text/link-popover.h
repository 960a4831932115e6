/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for the address of a link, at the caret of the text. */
#define US_TYPE_LINK_POPOVER (us_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsLinkPopover, us_link_popover, US, LINK_POPOVER, GtkPopover)

void us_link_popover_open (GtkTextView *view);

G_END_DECLS
