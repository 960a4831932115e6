/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/review/review-lines.h"

G_BEGIN_DECLS

/* A line of the source, with what it became at its side. Properties: line (nullable). */
#define US_TYPE_REVIEW_ROW (us_review_row_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewRow, us_review_row, US, REVIEW_ROW, GtkWidget)

UsReviewLine *us_review_row_get_line (UsReviewRow *self);
UsReviewLine *us_review_row_pick (GtkWidget *widget, double x, double y);

G_END_DECLS
