/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/amendment.h"
#include "import/reading/correction.h"
#include "import/report.h"

G_BEGIN_DECLS

/**
 * UsReviewState:
 * @corrections: (element-type UsCorrection): what was said of the lines
 * @report: what was recognised then; its reading is never missing
 * @amendment: what the letter was then
 *
 * One way in which a source is read. Immutable.
 */
typedef struct
{
  GArray *corrections;
  UsReport *report;
  UsAmendment *amendment;
} UsReviewState;

UsReviewState *us_review_state_new (GArray *corrections, UsReport *report,
                                    UsAmendment *amendment) G_GNUC_WARN_UNUSED_RESULT;
UsReviewState *us_review_state_ref (UsReviewState *self);
void us_review_state_unref (UsReviewState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsReviewState, us_review_state_unref)
UsReport *us_review_state_make_report (UsReviewState *self,
                                       UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
UsItem *us_review_state_find_item (UsReviewState *self, UsStatement *statement,
                                   const UsReadingLine *line);
gboolean us_review_state_find_line (UsReviewState *self, UsItem *item, const char *property,
                                    guint *ret_index);

/* Which state belongs to which position of the history. */
typedef struct _UsReviewStates UsReviewStates;

UsReviewStates *us_review_states_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_review_states_free (UsReviewStates *self);
void us_review_states_set (UsReviewStates *self, guint64 position, UsReviewState *state);
UsReviewState *us_review_states_follow (UsReviewStates *self, guint64 position);
UsReviewState *us_review_states_get (UsReviewStates *self);

G_END_DECLS
