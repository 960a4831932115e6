/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/reading/reading.h"

G_BEGIN_DECLS

/* One line of a source. Signals: "changed", when it is read in another way. */
#define US_TYPE_REVIEW_LINE (us_review_line_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewLine, us_review_line, US, REVIEW_LINE, GObject)

const UsReadingLine *us_review_line_get (UsReviewLine *self);
guint us_review_line_get_index (UsReviewLine *self);
gboolean us_review_line_is_unsure (const UsReadingLine *line);
char *us_review_line_describe (UsReviewLine *self) G_GNUC_WARN_UNUSED_RESULT;

/* The lines of a source as a list of UsReviewLine, each made when it is looked at. */
#define US_TYPE_REVIEW_LINES (us_review_lines_get_type ())
G_DECLARE_FINAL_TYPE (UsReviewLines, us_review_lines, US, REVIEW_LINES, GObject)

UsReviewLines *us_review_lines_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_review_lines_set_reading (UsReviewLines *self, UsReading *reading);
UsReading *us_review_lines_get_reading (UsReviewLines *self);
guint us_review_lines_find_unsure (UsReviewLines *self, guint from, gboolean backward);
gboolean us_review_lines_are_same (UsReading *a, UsReading *b);
guint us_review_lines_count_unsure (UsReading *reading);

G_END_DECLS
