/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/amendment.h"
#include "import/report.h"
#include "view/document/document.h"

G_BEGIN_DECLS

/* How a letter was read from a foreign source, and what somebody said of its lines. It belongs to
 * its document and follows the history: each correction is a step of it. Signals: "changed", when
 * the lines are read in another way; "failed" (sentence). Properties: busy. */
#define US_TYPE_REVIEW (us_review_get_type ())
G_DECLARE_FINAL_TYPE (UsReview, us_review, US, REVIEW, GObject)

UsReview *us_review_begin (UsDocument *document, GBytes *bytes, const char *name, UsReport *report,
                           UsAmendment *amendment);
UsReview *us_review_get (UsDocument *document);
UsReading *us_review_get_reading (UsReview *self);
UsReport *us_review_make_report (UsReview *self) G_GNUC_WARN_UNUSED_RESULT;
UsItem *us_review_find_item (UsReview *self, const UsReadingLine *line);
gboolean us_review_find_line (UsReview *self, UsItem *item, const char *property, guint *ret_index);
void us_review_correct (UsReview *self, GArray *lines, UsPart part);
gboolean us_review_get_busy (UsReview *self);

G_END_DECLS
