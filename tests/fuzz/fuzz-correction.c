/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "import/importer.h"

/* The first line is what a person says of lines, the rest is the letter. Whatever is said, every
 * line is claimed, and what is said twice means the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const uint8_t *end = size > 0 ? memchr (data, '\n', MIN (size, 400)) : NULL;
  g_autofree char *said = end != NULL ? g_strndup ((const char *) data, end - data) : g_strdup ("");
  g_autofree char *valid = g_utf8_make_valid (said, -1);
  g_autoptr (GArray) corrections = us_correction_read (valid);
  g_autofree char *words = us_correction_write (corrections);
  g_autoptr (GArray) again = us_correction_read (words);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = NULL;
  const UsImportHint hint = { .name = "letter.txt", .corrections = corrections };
  const size_t start = end != NULL ? (size_t) (end + 1 - data) : 0;
  UsReading *reading;

  for (guint i = 0; i < again->len; i++)
    if (us_correction_find (corrections, g_array_index (again, UsCorrection, i).line) ==
        US_PART_NONE)
      g_error ("what was said is not read again");
  bytes = g_bytes_new (data + start, size - start);
  statement = us_import (bytes, &hint, &report, NULL);
  if (statement == NULL)
    return 0;
  reading = us_report_get_reading (report);
  for (guint i = 0; reading != NULL && i < us_reading_get_n_lines (reading); i++)
    if (us_reading_get_line (reading, i)->confidence > 100)
      g_error ("a line is surer than sure");
  return 0;
}
