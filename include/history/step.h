/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/finder.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* What one Undo takes back: changes that were made one after the other. */
typedef struct _UsStep UsStep;

/* A caret and the other end of what is selected, when the person is somewhere in the letter. */
typedef struct
{
  gboolean known;
  UsFindPlace caret;
  UsFindPlace anchor;
} UsHistoryPlace;

typedef enum
{
  US_STEP_BEFORE,
  US_STEP_AFTER,
} UsStepSide;

UsStep *us_step_new (const char *label) G_GNUC_WARN_UNUSED_RESULT;
UsStep *us_step_new_of (UsChange *change) G_GNUC_WARN_UNUSED_RESULT;
void us_step_free (UsStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsStep, us_step_free)

void us_step_add (UsStep *self, UsChange *change);
void us_step_close (UsStep *self);
gboolean us_step_continue_typing (UsStep *self, const UsChange *change);
gboolean us_step_type_over (UsStep *self, UsChange *change);
gboolean us_step_is_nothing (const UsStep *self);
const char *us_step_get_label (const UsStep *self);
guint64 us_step_get_position (const UsStep *self);
void us_step_set_position (UsStep *self, guint64 position);
UsHistoryPlace *us_step_get_place (UsStep *self, UsStepSide side);
guint us_step_get_n_changes (const UsStep *self);
UsChange *us_step_get_change (const UsStep *self, guint index);

G_END_DECLS
