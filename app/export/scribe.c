/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/scribe.h"

#include <string.h>

#include "export/dictation-people.h"

static void
give_line (UsDictation *self, UsParagraphRole role, const char *text)
{
  if (*text == '\0')
    return;
  us_dictation_begin (self, role);
  us_dictation_add (self, text);
  us_dictation_end (self, role);
}

static void
give_rich (UsDictation *self, UsParagraphRole role, const UsText *text)
{
  if (us_text_is_empty (text))
    return;
  us_dictation_begin (self, role);
  us_dictation_add_rich (self, text, TRUE);
  us_dictation_end (self, role);
}

static void
give_opening (UsDictation *self)
{
  const UsPublication *publication = self->publication;

  give_line (self, US_PARAGRAPH_BANNER, publication->banner);
  if (*publication->place != '\0' || *publication->date_text != '\0')
    {
      us_dictation_begin (self, US_PARAGRAPH_DATELINE);
      us_dictation_add (self, publication->place);
      if (*publication->place != '\0' && *publication->date_text != '\0')
        us_dictation_add (self, self->labels->comma);
      us_dictation_add (self, publication->date_text);
      us_dictation_end (self, US_PARAGRAPH_DATELINE);
    }
  us_dictation_give_addressees (self);
  give_line (self, US_PARAGRAPH_TITLE, publication->title);
  if (*publication->subject != '\0')
    {
      us_dictation_begin (self, US_PARAGRAPH_SUBJECT);
      us_dictation_add_bold (self, self->labels->subject);
      us_dictation_add_bold (self, self->labels->colon);
      us_dictation_add (self, " ");
      us_dictation_add (self, publication->subject);
      us_dictation_end (self, US_PARAGRAPH_SUBJECT);
    }
  give_rich (self, US_PARAGRAPH_ABOUT, publication->about);
  give_line (self, US_PARAGRAPH_SALUTATION, publication->salutation);
}

static void
give_body (UsDictation *self)
{
  for (gsize i = 0; i < self->publication->n_blocks; i++)
    {
      const UsPublicBlock *block = &self->publication->blocks[i];
      const UsParagraph paragraph = { .role = US_PARAGRAPH_BLOCK,
                                      .block = block,
                                      .rtl = block->rtl };

      self->scribe->begin (self->self, &paragraph);
      us_dictation_add_rich (self, block->text, TRUE);
      self->scribe->end (self->self, &paragraph);
    }
}

static void
give_contacts (UsDictation *self)
{
  for (gsize i = 0; i < self->publication->n_contacts; i++)
    {
      us_dictation_begin (self, US_PARAGRAPH_CONTACT);
      us_dictation_add_bold (self, self->labels->contact);
      us_dictation_add_bold (self, self->labels->colon);
      us_dictation_add (self, " ");
      us_dictation_add_rich (self, self->publication->contacts[i], TRUE);
      us_dictation_end (self, US_PARAGRAPH_CONTACT);
    }
}

/* A scribe writes a note where the first reference to it stands. Those that nothing refers to come
 * last, for nothing may get lost. */
static void
give_other_notes (UsDictation *self)
{
  gboolean headed = FALSE;

  for (gsize i = 0; i < self->publication->n_notes; i++)
    {
      const UsPublicNote *note = &self->publication->notes[i];
      g_autofree char *number = NULL;
      g_autofree char *marker = NULL;

      if (self->referred[i])
        continue;
      if (!headed)
        give_line (self, US_PARAGRAPH_NOTES, self->labels->notes);
      headed = TRUE;
      number = us_page_setup_format_number (&self->publication->pages, note->number);
      marker = g_strdup_printf ("[%s] ", number);
      us_dictation_begin (self, US_PARAGRAPH_NOTE);
      us_dictation_add (self, marker);
      us_dictation_add_rich (self, note->text, FALSE);
      us_dictation_end (self, US_PARAGRAPH_NOTE);
    }
}

/**
 * us_scribe_write_letter:
 * @scribe: who writes
 * @self: given to the scribe's functions
 * @publication: what is written
 *
 * Gives a letter to a scribe from the date to the contacts, each part once and in the order in
 * which it is read. Any thread.
 */
void
us_scribe_write_letter (const UsScribe *scribe, gpointer self, const UsPublication *publication)
{
  UsDictation dictation = { scribe, self, publication, NULL, NULL };

  g_return_if_fail (scribe != NULL);
  g_return_if_fail (publication != NULL);

  dictation.labels = us_labels_find (publication->language);
  dictation.referred = g_new0 (gboolean, publication->n_notes);
  give_opening (&dictation);
  give_body (&dictation);
  give_line (&dictation, US_PARAGRAPH_VALEDICTION, publication->valediction);
  us_dictation_give_signatories (&dictation);
  us_dictation_give_copies (&dictation);
  give_contacts (&dictation);
  give_other_notes (&dictation);
  g_free (dictation.referred);
}

/**
 * us_scribe_write_text:
 * @scribe: who writes
 * @self: given to the scribe's functions
 * @text: the text of a note
 *
 * Gives a text alone to a scribe, without paragraphs. References to notes in it are passed over: no
 * format has notes to notes. Any thread.
 */
void
us_scribe_write_text (const UsScribe *scribe, gpointer self, const UsText *text)
{
  UsDictation dictation = { scribe, self, NULL, NULL, NULL };

  g_return_if_fail (scribe != NULL);
  g_return_if_fail (text != NULL);

  us_dictation_add_rich (&dictation, text, FALSE);
}
