/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signatories, and who of them is selected. It knows them themselves, and where to look when they
 * come to other places: GtkMultiSelection looks through all places for the one who is selected,
 * which takes longer than to sort 100,000. */
#define US_TYPE_CHOSEN_SIGNATORIES (us_chosen_signatories_get_type ())
G_DECLARE_FINAL_TYPE (UsChosenSignatories, us_chosen_signatories, US, CHOSEN_SIGNATORIES, GObject)

GtkSelectionModel *us_chosen_signatories_new (GListModel *shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
