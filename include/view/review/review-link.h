/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/review/review-source.h"

G_BEGIN_DECLS

/* Between the lines of the source and the letter: who goes to one side sees where that is on the
 * other. */
typedef struct _UsReviewLink UsReviewLink;

UsReviewLink *us_review_link_new (UsReviewSource *source, GtkRoot *root,
                                  UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_review_link_go (UsReviewLink *self);
void us_review_link_free (UsReviewLink *self);

G_END_DECLS
