/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-notices.h"

#include "view/review/review-lines.h"

/* Nobody reads more. */
#define MAX_NOTICES 200

/* What is unsure of a line is marked on it, and what was set aside is seen there. */
static gboolean
is_shown_on_line (const UsDoubt *doubt, UsReading *reading)
{
  const UsReadingLine *line;
  guint index;

  if (doubt->line == 0 || !us_reading_find_line (reading, doubt->line, &index))
    return FALSE;
  line = us_reading_get_line (reading, index);
  return line->part == US_PART_ASIDE || line->corrected || us_review_line_is_unsure (line);
}

/**
 * us_review_notices_collect:
 * @report: what was noticed when a source was read
 * @reading: its lines
 *
 * Finds what is said of the letter as a whole, and of no line that shows it: other numbers than
 * stated, names that come twice, parts that stood elsewhere. Main thread only.
 *
 * Returns: (transfer full) (element-type UsDoubt): notices; they belong to @report
 */
GPtrArray *
us_review_notices_collect (UsReport *report, UsReading *reading)
{
  GPtrArray *notices = g_ptr_array_new ();

  g_return_val_if_fail (report != NULL && reading != NULL, notices);

  for (guint i = 0; i < us_report_get_n_doubts (report) && notices->len < MAX_NOTICES; i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (report, i);

      if (!is_shown_on_line (doubt, reading))
        g_ptr_array_add (notices, (gpointer) doubt);
    }
  return notices;
}
