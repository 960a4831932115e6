/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A place in a list, and who stands there now. */
#define US_TYPE_SIGNATORY_PLACE (us_signatory_place_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryPlace, us_signatory_place, US, SIGNATORY_PLACE, GObject)

/* The places of what is shown and selected. When a search or a sort shows others, they come to the
 * places that are there, and a GtkListView keeps the hundreds of widgets that it would otherwise
 * make anew, which takes ten times as long. */
#define US_TYPE_SIGNATORY_PLACES (us_signatory_places_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryPlaces, us_signatory_places, US, SIGNATORY_PLACES, GObject)

UsSignatoryPlaces *us_signatory_places_new (GtkSelectionModel *shown) G_GNUC_WARN_UNUSED_RESULT;

UsSignatory *us_signatory_place_get_signatory (UsSignatoryPlace *self);

G_END_DECLS
