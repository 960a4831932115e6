/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/review/review-source.h"

G_BEGIN_DECLS

/* Above the lines and the letter: how many lines are unsure, what else was noticed, Done.
 * Properties: source (nullable), folded, letter (whether the letter is shown where only one of both
 * has room). */
#define US_TYPE_REVIEW_BAR (us_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewBar, us_review_bar, US, REVIEW_BAR, GtkWidget)

G_END_DECLS
