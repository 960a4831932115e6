/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/dictation.h"

#include <string.h>

#include "publish/link.h"
#include "publish/run.h"

/**
 * us_dictation_begin:
 * @self: a dictation
 * @role: what the paragraph is, other than a block of the body
 *
 * Begins a paragraph. Any thread.
 */
void
us_dictation_begin (UsDictation *self, UsParagraphRole role)
{
  const UsParagraph paragraph = { .role = role, .rtl = self->publication->rtl };

  self->scribe->begin (self->self, &paragraph);
}

/**
 * us_dictation_end:
 * @self: a dictation
 * @role: as it began
 *
 * Ends a paragraph. Any thread.
 */
void
us_dictation_end (UsDictation *self, UsParagraphRole role)
{
  const UsParagraph paragraph = { .role = role, .rtl = self->publication->rtl };

  self->scribe->end (self->self, &paragraph);
}

static void
add (UsDictation *self, const char *text, const UsInk *ink)
{
  if (*text != '\0')
    self->scribe->text (self->self, text, strlen (text), ink);
}

/**
 * us_dictation_add:
 * @self: a dictation
 * @text: UTF-8, may be empty
 *
 * Adds plain text to the paragraph. Any thread.
 */
void
us_dictation_add (UsDictation *self, const char *text)
{
  const UsInk ink = { 0 };

  add (self, text, &ink);
}

/**
 * us_dictation_add_bold:
 * @self: a dictation
 * @text: UTF-8, may be empty
 *
 * Adds a label to the paragraph. Any thread.
 */
void
us_dictation_add_bold (UsDictation *self, const char *text)
{
  const UsInk ink = { .bold = TRUE };

  add (self, text, &ink);
}

/**
 * us_dictation_add_name:
 * @self: a dictation
 * @name: UTF-8, may be empty
 * @link: where it links to, as typed; empty for nowhere
 *
 * Adds a name, or another part of a line that may be in another script than its neighbours. Any
 * thread.
 */
void
us_dictation_add_name (UsDictation *self, const char *name, const char *link)
{
  g_autofree char *address = *link != '\0' ? us_link_clean (link) : NULL;
  const UsInk ink = { .isolated = TRUE, .address = address };

  add (self, *name != '\0' || address == NULL ? name : address, &ink);
}

static void
refer (UsDictation *self, const UsSpan *reference)
{
  const UsPublicNote *note = us_publication_find_note (self->publication, reference->target);

  if (note == NULL)
    return;
  self->scribe->note (self->self, note, self->referred[note->number - 1]);
  self->referred[note->number - 1] = TRUE;
}

/**
 * us_dictation_add_rich:
 * @self: a dictation
 * @text: rich text
 * @with_notes: whether references to notes are meant; there is no note to a note
 *
 * Adds @text with its emphasis and its links as far as they may be published. Any thread.
 */
void
us_dictation_add_rich (UsDictation *self, const UsText *text, gboolean with_notes)
{
  g_autofree char *address = NULL;
  const UsSpan *link = NULL;
  UsRunIter iter;
  UsRun run;

  us_run_iter_init (&iter, text);
  while (us_run_iter_next (&iter, &run))
    {
      UsInk ink = { .bold = run.spans[US_SPAN_LEAD] != NULL || run.spans[US_SPAN_BOLD] != NULL,
                    .italic = run.spans[US_SPAN_ITALIC] != NULL };

      if (run.spans[US_SPAN_NOTE] != NULL)
        {
          if (with_notes)
            refer (self, run.spans[US_SPAN_NOTE]);
          continue;
        }
      if (run.spans[US_SPAN_LINK] != link)
        {
          link = run.spans[US_SPAN_LINK];
          g_free (address);
          address = link != NULL ? us_link_clean (link->target) : NULL;
        }
      ink.address = address;
      self->scribe->text (self->self, run.text, run.length, &ink);
    }
}
