/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/body/body-sync.h"

G_BEGIN_DECLS

/* The text of the letter between salutation and valediction. Properties: statement, compact. */
#define US_TYPE_BODY_VIEW (us_body_view_get_type ())
G_DECLARE_FINAL_TYPE (UsBodyView, us_body_view, US, BODY_VIEW, GtkTextView)

UsBodySync *us_body_view_get_sync (UsBodyView *self);
UsStatement *us_body_view_get_statement (UsBodyView *self);
gboolean us_body_view_is_composing (UsBodyView *self);

G_END_DECLS
