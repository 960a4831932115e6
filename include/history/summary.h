/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/record.h"

G_BEGIN_DECLS

/* The properties of a history. */
typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_POSITION,
} UsSummaryProperty;

/* What they say. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
  char *undo_label;
  char *redo_label;
  guint64 position;
} UsSummary;

void us_summary_install (GObjectClass *klass, GParamSpec **properties);
UsSummary us_summary_make (UsRecord *record, guint64 saved_position);
guint us_summary_replace (UsSummary *self, UsSummary now);
gboolean us_summary_get (const UsSummary *self, guint property, GValue *value);
void us_summary_clear (UsSummary *self);

G_END_DECLS
