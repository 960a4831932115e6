/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* The strip beside the text with a handle for every block: drag it to move the block, click it for
 * its menu. */
#define US_TYPE_BODY_GUTTER (us_body_gutter_get_type ())
G_DECLARE_FINAL_TYPE (UsBodyGutter, us_body_gutter, US, BODY_GUTTER, GtkWidget)

GtkWidget *us_body_gutter_new (UsBodyView *view) G_GNUC_WARN_UNUSED_RESULT;
void us_body_gutter_open_menu (UsBodyGutter *self, int line, double y);

G_END_DECLS
