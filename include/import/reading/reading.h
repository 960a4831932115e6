/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/part.h"

G_BEGIN_DECLS

/* A guess of which the recogniser is less sure is shown as unsure. In hundredths. */
#define US_READING_SURE 60

/**
 * UsReadingLine:
 * @line: its number in the source, from 1: a line of a text, a paragraph of any other format
 * @gap: blank lines before it
 * @text: the line as it stands in the source, without white space around it
 * @part: what it is in the letter
 * @confidence: how sure that is, from 0 to 100; 100 for what a person said
 * @corrected: whether a person said it
 * @confirmed: whether that is what it was taken for
 * @continues: whether it goes on with the line before: the same paragraph, the same person
 * @property: (nullable): name of the property of the statement that it went to
 * @id: (nullable): id of the first item of the statement that it went to
 * @reason: (nullable): why it is unsure, a translated sentence
 *
 * A line of the source, and what became of it.
 */
typedef struct
{
  guint line;
  guint gap;
  char *text;
  UsPart part;
  guint confidence;
  gboolean corrected;
  gboolean confirmed;
  gboolean continues;
  const char *property;
  char *id;
  char *reason;
} UsReadingLine;

/* What every line of a source became. us_import() makes one, us_report_get_reading() gives it; how
 * to correct it and read again says import/correction.h. */
typedef struct _UsReading UsReading;

UsReading *us_reading_new (void) G_GNUC_WARN_UNUSED_RESULT;
UsReading *us_reading_ref (UsReading *self);
void us_reading_unref (UsReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsReading, us_reading_unref)

guint us_reading_get_n_lines (UsReading *self);
const UsReadingLine *us_reading_get_line (UsReading *self, guint index);
gboolean us_reading_find_line (UsReading *self, guint line, guint *ret_index);
gboolean us_reading_find_item (UsReading *self, const char *id, const char *property,
                               guint *ret_index);
void us_reading_take_line (UsReading *self, UsReadingLine *line);

/* For importers. */
void us_reading_add_line (UsReading *self, guint line, guint gap, const char *text);
void us_reading_claim (UsReading *self, guint first, guint last, UsPart part, guint confidence);
void us_reading_mark (UsReading *self, guint line);
void us_reading_confirm (UsReading *self, guint line);
void us_reading_link (UsReading *self, guint index, const char *id, gboolean continues);
void us_reading_doubt (UsReading *self, guint index, const char *reason);

G_END_DECLS
