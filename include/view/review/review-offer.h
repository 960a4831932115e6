/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Says what was recognised, and offers to look through it. */
#define US_TYPE_REVIEW_OFFER (us_review_offer_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewOffer, us_review_offer, US, REVIEW_OFFER, GtkWidget)

void us_review_offer_show (UsReviewOffer *self, const char *words, UsStatement *pasted);
void us_review_offer_close (UsReviewOffer *self);
gboolean us_review_offer_get_shown (UsReviewOffer *self);

G_END_DECLS
