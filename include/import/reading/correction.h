/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/reading.h"

G_BEGIN_DECLS

/**
 * UsCorrection:
 * @line: number of a line of the source
 * @part: what it is
 * @confirms: whether that is what it was taken for; it makes no difference to the next import
 *
 * What a person said of a line. It begins that part, and the lines that went on with it go on with
 * it still; the rest is recognised around it.
 */
typedef struct
{
  guint line;
  UsPart part;
  gboolean confirms;
} UsCorrection;

/* How a person corrects a reading.
 *
 * Keep a GArray of UsCorrection beside the bytes of the source. For each thing that the person
 * says, us_correction_add(); then import the same bytes once more with the array in the hint's
 * @corrections. Nothing is kept between two imports, so that going back to an array as it was
 * before is all that an undo needs. Line numbers stay the same; items have other ids then.
 *
 * A whole letter is recognised around what was said, also before it: the first lines are an address
 * because a salutation comes after them. What a person has said of a line is never guessed again.
 */
void us_correction_add (GArray *corrections, UsReading *reading, guint line, UsPart part);
UsPart us_correction_find (GArray *corrections, guint line);

/* For another process: "12-40:signatory 41:copy". */
char *us_correction_write (GArray *corrections) G_GNUC_WARN_UNUSED_RESULT;
GArray *us_correction_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* For importers. */
void us_correction_apply (GArray *corrections, GPtrArray *lines, UsReading *reading);

G_END_DECLS
