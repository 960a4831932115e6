/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/dictation-people.h"

#include "export/dictation-table.h"
#include "publish/arrangement.h"
#include "publish/signatory-columns.h"
#include "publish/signatory-words.h"

/* So many of a list stay with its heading, which stands alone at the end of a page otherwise. */
#define LEADING 2

/* What parts the members of a line, and whether there is one yet. */
typedef struct
{
  UsDictation *dictation;
  const char *separator; /* NULL for a line break */
  gboolean begun;
} Line;

static void
part (Line *line)
{
  if (line->begun && line->separator == NULL)
    line->dictation->scribe->line_break (line->dictation->self);
  else if (line->begun)
    us_dictation_add (line->dictation, line->separator);
  line->begun = TRUE;
}

static void
add_part (Line *line, const char *text)
{
  if (*text == '\0')
    return;
  part (line);
  us_dictation_add_name (line->dictation, text, "");
}

static void
add_addressee (Line *line, const UsPublicAddressee *addressee)
{
  g_auto (GStrv) lines = g_strsplit (addressee->address, "\n", -1);

  add_part (line, addressee->honorific);
  if (*addressee->honorific != '\0' && *addressee->name != '\0')
    {
      us_dictation_add (line->dictation, " ");
      us_dictation_add_name (line->dictation, addressee->name, "");
    }
  else
    add_part (line, addressee->name);
  add_part (line, addressee->office);
  add_part (line, addressee->organisation);
  for (gsize i = 0; lines[i] != NULL; i++)
    add_part (line, lines[i]);
  add_part (line, addressee->country);
}

/**
 * us_dictation_give_addressees:
 * @self: a dictation
 *
 * Gives a paragraph of several lines for each addressee. Any thread.
 */
void
us_dictation_give_addressees (UsDictation *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < self->publication->n_addressees; i++)
    {
      Line line = { self, NULL, FALSE };

      us_dictation_begin (self, US_PARAGRAPH_ADDRESSEE);
      add_addressee (&line, &self->publication->addressees[i]);
      us_dictation_end (self, US_PARAGRAPH_ADDRESSEE);
    }
}

/**
 * us_dictation_give_copies:
 * @self: a dictation
 *
 * Gives a line for each who gets a copy. Any thread.
 */
void
us_dictation_give_copies (UsDictation *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < self->publication->n_copies; i++)
    {
      Line line = { self, self->labels->comma, FALSE };

      us_dictation_begin (self, US_PARAGRAPH_COPY);
      us_dictation_add_bold (self, self->labels->copy);
      us_dictation_add_bold (self, self->labels->colon);
      us_dictation_add (self, " ");
      add_addressee (&line, &self->publication->copies[i]);
      us_dictation_end (self, US_PARAGRAPH_COPY);
    }
}

/* "Name, person, role, organisation (country) – note" */
static void
give_signatory (UsDictation *self, const UsPublicSignatory *signatory)
{
  Line line = { self, self->labels->comma, FALSE };
  g_autofree char *mark = us_signatory_words_make_mark (signatory);

  if (*signatory->name != '\0' || *signatory->link != '\0')
    {
      us_dictation_add_name (self, signatory->name, signatory->link);
      line.begun = TRUE;
    }
  add_part (&line, signatory->person);
  add_part (&line, signatory->role);
  add_part (&line, signatory->organisation);
  if (*signatory->country != '\0')
    {
      us_dictation_add (self, line.begun ? " (" : "(");
      us_dictation_add_name (self, signatory->country, "");
      us_dictation_add (self, ")");
      line.begun = TRUE;
    }
  line.separator = " – ";
  add_part (&line, us_signatory_words_get_note (signatory));
  if (mark != NULL)
    us_dictation_add (self, mark);
}

static void
give_number (UsDictation *self, const UsPublicSignatory *signatory)
{
  g_autofree char *number = us_signatory_words_make_number (self->publication, signatory);

  if (number != NULL)
    us_dictation_add (self, number);
}

/* A paragraph for each. The first of a column lead to no others: LibreOffice moves columns to the
 * next page in which the first names must stand together and do not, and leaves their heading. */
static void
give_each (UsDictation *self, const UsPublicSignatory *signatories, gsize n_signatories,
           guint n_columns)
{
  for (gsize i = 0; i < n_signatories; i++)
    {
      const UsParagraph paragraph = {
        .role = US_PARAGRAPH_SIGNATORY,
        .number = signatories[i].number,
        .rtl = self->publication->rtl,
        .leads = n_columns == 1 && i < LEADING && i + 1 < n_signatories,
      };

      self->scribe->begin (self->self, &paragraph);
      if (!self->scribe->numbers)
        give_number (self, &signatories[i]);
      give_signatory (self, &signatories[i]);
      self->scribe->end (self->self, &paragraph);
    }
}

/* One paragraph for all. */
static void
give_run_on (UsDictation *self, const UsPublicSignatory *signatories, gsize n_signatories)
{
  us_dictation_begin (self, US_PARAGRAPH_SIGNATORY);
  for (gsize i = 0; i < n_signatories; i++)
    {
      if (i > 0)
        us_dictation_add (self, self->publication->rtl ? "؛ " : "; ");
      give_number (self, &signatories[i]);
      give_signatory (self, &signatories[i]);
    }
  us_dictation_end (self, US_PARAGRAPH_SIGNATORY);
}

static void
give_group (UsDictation *self, const UsPublicSignatory *signatories, gsize n_signatories)
{
  UsSignatoryLayout layout = self->publication->pages.signatory_layout;
  /* A format that has no columns has no pages, and is read line by line. */
  gboolean has_pages = self->scribe->columns != NULL;
  guint n_columns = has_pages ? us_signatory_columns_count (self->publication) : 1;

  if (*signatories->group != '\0')
    {
      us_dictation_begin (self, US_PARAGRAPH_GROUP);
      us_dictation_add (self, signatories->group);
      us_dictation_end (self, US_PARAGRAPH_GROUP);
    }
  if (n_columns > 1)
    self->scribe->columns (self->self, n_columns);
  if (has_pages && layout == US_SIGNATORY_LAYOUT_RUN_ON)
    give_run_on (self, signatories, n_signatories);
  else if (layout == US_SIGNATORY_LAYOUT_TABLE && self->scribe->table != NULL)
    us_dictation_give_table (self, signatories, n_signatories);
  else
    give_each (self, signatories, n_signatories, n_columns);
  if (n_columns > 1)
    self->scribe->columns (self->self, 1);
}

static void
give_line (UsDictation *self, UsParagraphRole role, const char *line)
{
  if (line == NULL)
    return;
  us_dictation_begin (self, role);
  us_dictation_add (self, line);
  us_dictation_end (self, role);
}

/* What is said of all of them: whose names are missing, and what the marks mean. */
static void
give_end (UsDictation *self)
{
  const UsPublication *publication = self->publication;
  g_autofree char *withheld = us_signatory_words_make_withheld (publication);
  guint n_notes = us_signatory_words_count_shared_notes (publication);

  give_line (self, US_PARAGRAPH_REMARK, withheld);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *mark = us_arrangement_get_mark (i + 1);

      us_dictation_begin (self, US_PARAGRAPH_REMARK);
      us_dictation_add (self, mark);
      us_dictation_add (self, " ");
      us_dictation_add_name (self, publication->shared_notes[i], "");
      us_dictation_end (self, US_PARAGRAPH_REMARK);
    }
}

/**
 * us_dictation_give_signatories:
 * @self: a dictation
 *
 * Gives the signatories, a paragraph each, groups under headings of their own, and what is said of
 * all of them. Any thread.
 */
void
us_dictation_give_signatories (UsDictation *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *as_of = NULL;
  const UsPublication *publication;

  g_return_if_fail (self != NULL);

  publication = self->publication;
  if (publication->n_signatories + publication->n_withheld == 0)
    return;

  heading = us_signatory_words_make_heading (publication);
  as_of = us_signatory_words_make_as_of (publication);
  give_line (self, US_PARAGRAPH_SIGNATORIES, heading);
  give_line (self, US_PARAGRAPH_REMARK, as_of);
  for (gsize start = 0, end; start < publication->n_signatories; start = end)
    {
      end = us_arrangement_find_group_end (publication, start);
      give_group (self, &publication->signatories[start], end - start);
    }
  give_end (self);
}
