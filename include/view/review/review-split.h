/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/document/document.h"

G_BEGIN_DECLS

/* The views of a letter, and beside them the lines that it was read from while somebody looks
 * through them; where there is no room for both, one of them. Properties: child, document
 * (nullable), available (whether there are such lines). */
#define US_TYPE_REVIEW_SPLIT (us_review_split_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewSplit, us_review_split, US, REVIEW_SPLIT, GtkWidget)

gboolean us_review_split_offer (UsReviewSplit *self, gboolean pasted);
void us_review_split_set_open (UsReviewSplit *self, gboolean open);
gboolean us_review_split_get_open (UsReviewSplit *self);
gboolean us_review_split_go_unsure (UsReviewSplit *self, gboolean backward);
void us_review_split_collect_areas (UsReviewSplit *self, GPtrArray *areas);

G_END_DECLS
