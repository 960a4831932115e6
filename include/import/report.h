/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/reading.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsDoubt:
 * @id: (nullable): id of the item, or %NULL for the statement itself
 * @property: (nullable): name of the statement's property, when @id is %NULL
 * @line: line of the source, from 1, or 0 when it has none
 * @reason: a translated sentence: "Line 12: taken for a signatory, but it reads like a sentence."
 *
 * A part of which the recogniser is unsure.
 */
typedef struct
{
  char *id;
  char *property;
  guint line;
  char *reason;
} UsDoubt;

/* What an import recognised and what it is unsure of. */
typedef struct _UsReport UsReport;

UsReport *us_report_new (void) G_GNUC_WARN_UNUSED_RESULT;
UsReport *us_report_ref (UsReport *self);
void us_report_unref (UsReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsReport, us_report_unref)

void us_report_add_doubt (UsReport *self, UsItem *item, const char *property, guint line,
                          const char *reason);
void us_report_set_encoding (UsReport *self, const char *encoding);
const char *us_report_get_encoding (UsReport *self);
void us_report_set_reading (UsReport *self, UsReading *reading);
UsReading *us_report_get_reading (UsReport *self);
guint us_report_get_n_doubts (UsReport *self);
const UsDoubt *us_report_get_doubt (UsReport *self, guint index);

/* For a report that another process made. */
GVariant *us_report_to_variant (UsReport *self) G_GNUC_WARN_UNUSED_RESULT;
UsReport *us_report_new_from_variant (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

/* "Recognised 1 addressee, 7 paragraphs, 5 demands and 12 signatories", translated, counted from
 * the statement. */
char *us_report_summarise (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
