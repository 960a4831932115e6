/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-job.h"

#include "apart/letter.h"
#include "model/task.h"
#include "view/review/review-lines.h"

/**
 * us_review_job_free:
 * @self: (transfer full): a job that is done
 *
 * Main thread only.
 */
void
us_review_job_free (UsReviewJob *self)
{
  us_review_state_unref (self->before);
  g_array_unref (self->corrections);
  g_clear_object (&self->statement);
  g_clear_pointer (&self->report, us_report_unref);
  g_clear_pointer (&self->amendment, us_amendment_unref);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_clear_error (&self->error);
  g_free (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  UsReviewJob *self = task_data;
  const UsImportHint hint = { .name = self->name, .corrections = self->corrections };

  self->statement =
      us_apart_import (self->bytes, &hint, NULL, &self->report, cancellable, &self->error);
  if (self->statement != NULL)
    self->amendment = us_amendment_new (self->statement);
  g_task_return_pointer (task, self, (GDestroyNotify) us_review_job_free);
}

/* Whether a line was taken for what it is now said to be, and nobody had said anything else. */
static gboolean
confirms (UsReading *reading, guint number, UsPart part)
{
  const UsReadingLine *line;
  guint index;

  if (!us_reading_find_line (reading, number, &index))
    return FALSE;
  line = us_reading_get_line (reading, index);
  return line->part == part && !line->continues && (!line->corrected || line->confirmed);
}

/* For as many lines as there may be: us_correction_add() looks through all of them for each. */
static void
add_all (GArray *corrections, UsReading *reading, GArray *lines, UsPart part)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < corrections->len; i++)
    g_hash_table_insert (places,
                         GUINT_TO_POINTER (g_array_index (corrections, UsCorrection, i).line),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < lines->len; i++)
    {
      const guint line = g_array_index (lines, guint, i);
      const UsCorrection correction = { line, part, confirms (reading, line, part) };
      const guint place =
          GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (correction.line)));

      if (place > 0)
        g_array_index (corrections, UsCorrection, place - 1) = correction;
      else
        g_array_append_val (corrections, correction);
    }
}

/* A heading ends with its line, where nobody says that it goes on. */
static void
add_rest (GArray *corrections, UsReading *reading, GArray *lines)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (guint));
  guint index;

  for (guint i = 0; i < lines->len; i++)
    if (us_reading_find_line (reading, g_array_index (lines, guint, i), &index))
      while (++index < us_reading_get_n_lines (reading) &&
             us_reading_get_line (reading, index)->continues &&
             (i + 1 == lines->len ||
              us_reading_get_line (reading, index)->line != g_array_index (lines, guint, i + 1)))
        g_array_append_val (rest, us_reading_get_line (reading, index)->line);
  add_all (corrections, reading, rest, US_PART_CONTINUATION);
}

/* All that was said before, and this. */
static GArray *
add_corrections (UsReviewState *before, GArray *lines, UsPart part)
{
  GArray *corrections = g_array_copy (before->corrections);
  UsReading *reading = us_report_get_reading (before->report);

  if (part != US_PART_CONTINUATION)
    add_all (corrections, reading, lines, part);
  if (part == US_PART_HEADING)
    add_rest (corrections, reading, lines);
  for (guint i = 0; part == US_PART_CONTINUATION && i < lines->len; i++)
    us_correction_add (corrections, reading, g_array_index (lines, guint, i), part);
  return corrections;
}

/**
 * us_review_job_start:
 * @source: what @callback is called with
 * @bytes: the source
 * @name: (nullable): the name of its file
 * @before: how it was read last
 * @lines: (element-type guint): numbers of lines
 * @part: what they are
 * @callback: called in the main thread
 *
 * Reads a source again in a thread. Main thread only.
 */
void
us_review_job_start (GObject *source, GBytes *bytes, const char *name, UsReviewState *before,
                     GArray *lines, UsPart part, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  UsReviewJob *self;

  g_return_if_fail (G_IS_OBJECT (source));
  g_return_if_fail (bytes != NULL && before != NULL && lines != NULL);

  self = g_new0 (UsReviewJob, 1);
  self->before = us_review_state_ref (before);
  self->corrections = add_corrections (before, lines, part);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  task = g_task_new (source, NULL, callback, NULL);
  g_task_set_name (task, "review-job");
  /* The task must not free it in its thread: it belongs to whoever finishes. */
  g_task_set_task_data (task, self, NULL);
  us_task_run_in_thread (task, read_in_thread);
}

static void
confirm (UsReviewJob *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const UsCorrection *correction = &g_array_index (self->corrections, UsCorrection, i);

      if (correction->confirms)
        us_reading_confirm (us_report_get_reading (self->report), correction->line);
    }
}

/**
 * us_review_job_finish:
 * @result: as given to the callback
 * @error: as us_apart_import() sets it
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): the job, or %NULL with @error set
 */
UsReviewJob *
us_review_job_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (UsReviewJob) self = g_task_propagate_pointer (G_TASK (result), NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->statement != NULL)
    {
      confirm (self);
      return g_steal_pointer (&self);
    }
  g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}

/**
 * us_review_job_apply:
 * @self: a job that is done
 * @document: the letter that was read as the job began with
 * @label: translated name of the step
 * @error: %US_ERROR_REFUSED
 *
 * Changes in the letter what is read in another way now, as one step. A line that is only checked
 * changes nothing there; but it is another line for the person, who may take that back. Main thread
 * only.
 *
 * Returns: whether it could be done; else the letter is as it was
 */
gboolean
us_review_job_apply (UsReviewJob *self, UsDocument *document, const char *label, GError **error)
{
  UsHistory *history;
  guint64 position;
  gboolean done;

  g_return_val_if_fail (self != NULL && self->statement != NULL, FALSE);
  g_return_val_if_fail (US_IS_DOCUMENT (document), FALSE);

  history = us_document_get_history (document);
  position = us_history_get_position (history);
  done = us_amendment_apply (self->before->amendment, self->amendment, self->statement,
                             us_document_get_statement (document), label, error);
  if (!done && us_history_get_position (history) != position)
    us_history_undo (history);
  else if (done && us_history_get_position (history) == position &&
           !us_review_lines_are_same (us_report_get_reading (self->before->report),
                                      us_report_get_reading (self->report)))
    us_history_add_mark (history, label);
  return done;
}
