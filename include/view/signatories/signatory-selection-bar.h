/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with those who are selected; it is seen when they are several. */
#define US_TYPE_SIGNATORY_SELECTION_BAR (us_signatory_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatorySelectionBar, us_signatory_selection_bar, US,
                      SIGNATORY_SELECTION_BAR, GtkWidget)

void us_signatory_selection_bar_set_model (UsSignatorySelectionBar *self, GtkSelectionModel *model);

G_END_DECLS
