/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/review/review-split.h"
#include "view/window.h"

G_BEGIN_DECLS

void us_review_actions_add (UsWindow *window, UsReviewSplit *split);
void us_review_actions_offer (UsWindow *window, gboolean pasted);
gboolean us_review_actions_go_unsure (UsWindow *window, gboolean backward);

G_END_DECLS
