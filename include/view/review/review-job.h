/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document.h"
#include "view/review/review-states.h"

G_BEGIN_DECLS

/**
 * UsReviewJob:
 * @before: how the source was read when the job began
 * @corrections: (element-type UsCorrection): all that was said of its lines
 * @statement: (nullable): the letter as it is recognised with that; %NULL when that failed
 * @report: (nullable): what was recognised
 * @amendment: (nullable): what the letter is
 *
 * A source that is read again. What it holds is for the main thread when it is done.
 */
typedef struct
{
  UsReviewState *before;
  GArray *corrections;
  UsStatement *statement;
  UsReport *report;
  UsAmendment *amendment;
  GBytes *bytes;
  char *name;
  GError *error;
} UsReviewJob;

void us_review_job_start (GObject *source, GBytes *bytes, const char *name, UsReviewState *before,
                          GArray *lines, UsPart part, GAsyncReadyCallback callback);
UsReviewJob *us_review_job_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_review_job_apply (UsReviewJob *self, UsDocument *document, const char *label,
                              GError **error);
void us_review_job_free (UsReviewJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsReviewJob, us_review_job_free)

G_END_DECLS
