/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/run.h"

#include <string.h>

/**
 * us_run_iter_init:
 * @self: an iterator
 * @text: a text, which must outlive the iterator
 *
 * Begins at the start of @text. Any thread.
 */
void
us_run_iter_init (UsRunIter *self, const UsText *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  *self = (UsRunIter){ .string = us_text_get_string (text), .length = us_text_get_length (text) };
  self->spans = us_text_get_spans (text, &self->n_spans);
}

/**
 * us_run_iter_next:
 * @self: an iterator
 * @ret_run: (out): the run
 *
 * Goes to the next run. The spans of a text are in the order in which they start, and two of one
 * kind never overlap, so that the whole walk is linear. Any thread.
 *
 * Returns: whether there was one
 */
gboolean
us_run_iter_next (UsRunIter *self, UsRun *ret_run)
{
  guint end;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_run != NULL, FALSE);

  if (self->position >= self->length)
    return FALSE;

  end = self->length;
  for (; self->next_span < self->n_spans; self->next_span++)
    {
      const UsSpan *span = &self->spans[self->next_span];

      if (span->start > self->position)
        {
          end = span->start;
          break;
        }
      if (span->kind != US_SPAN_UNKNOWN)
        self->open[span->kind] = span;
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (self->open); kind++)
    {
      if (self->open[kind] != NULL && self->open[kind]->end <= self->position)
        self->open[kind] = NULL;
      if (self->open[kind] != NULL)
        end = MIN (end, self->open[kind]->end);
    }

  ret_run->text = self->string + self->position;
  ret_run->length = end - self->position;
  memcpy (ret_run->spans, self->open, sizeof self->open);
  self->position = end;
  return TRUE;
}
