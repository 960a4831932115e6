/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/pages/pages-model.h"

G_BEGIN_DECLS

/* One page on the screen. Signal: "picked" with the line that was clicked on. */
#define US_TYPE_PAGE_VIEW (us_page_view_get_type ())
G_DECLARE_FINAL_TYPE (UsPageView, us_page_view, US, PAGE_VIEW, GtkWidget)

UsPageView *us_page_view_new (UsPagesModel *model) G_GNUC_WARN_UNUSED_RESULT;
void us_page_view_set_number (UsPageView *self, guint number);
void us_page_view_set_zoom (UsPageView *self, double zoom);
double us_page_view_get_zoom (UsPageView *self);

G_END_DECLS
