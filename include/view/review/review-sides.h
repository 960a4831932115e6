/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The lines beside the letter; where there is no room for both, one of them. Properties: source
 * (nullable), letter, folded (whether only one is shown), letter-shown (whether it is the letter).
 */
#define US_TYPE_REVIEW_SIDES (us_review_sides_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewSides, us_review_sides, US, REVIEW_SIDES, GtkWidget)

G_END_DECLS
