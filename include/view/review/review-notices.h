/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/review/review.h"

G_BEGIN_DECLS

GPtrArray *us_review_notices_collect (UsReport *report,
                                      UsReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
