/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "view/review/review.h"

G_BEGIN_DECLS

/* The lines of the source, each with what it became; keys and a menu say what they are. Signals:
 * "chosen" (index), when somebody goes to a line. Actions: "review.kind" (s), "review.choose" (u),
 * "review.plain-text". Properties: review (nullable). */
#define US_TYPE_REVIEW_SOURCE (us_review_source_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewSource, us_review_source, US, REVIEW_SOURCE, GtkWidget)

GActionGroup *us_review_source_get_actions (UsReviewSource *self);
void us_review_source_show (UsReviewSource *self, guint index);
void us_review_source_focus (UsReviewSource *self, guint index);
gboolean us_review_source_go_unsure (UsReviewSource *self, gboolean backward);
guint us_review_source_get_chosen (UsReviewSource *self);

G_END_DECLS
