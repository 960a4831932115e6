/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/step.h"

G_BEGIN_DECLS

/* The steps that were done, in order, and those that were taken back after them. */
typedef struct _UsRecord UsRecord;

UsRecord *us_record_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_record_free (UsRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsRecord, us_record_free)

/* What happens. */
UsStep *us_record_continue (UsRecord *self, UsChange *change, gboolean at_once);
UsStep *us_record_push (UsRecord *self, UsStep *step);
void us_record_seal (UsRecord *self);

/* What is taken back, or done again. */
UsStep *us_record_get_done (UsRecord *self);
UsStep *us_record_get_undone (UsRecord *self);
void us_record_travel (UsRecord *self, gboolean backwards);
void us_record_forget (UsRecord *self);

guint64 us_record_get_position (UsRecord *self);

G_END_DECLS
