/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/text-people.h"

#include <string.h>

#include "export/escape.h"
#include "export/text/width.h"
#include "publish/arrangement.h"
#include "publish/link.h"
#include "publish/signatory-words.h"

/* Continues a line of somebody whose line is too long. */
#define CONTINUATION "    "
/* Below "CC: " others who get one may stand. */
#define COPY_CONTINUATION "        "

/* Spaces between two columns. */
#define COLUMN_GAP 3

/* Fewer rows than this are no columns. */
#define MIN_ROWS 3

static void
end_line_unless_empty (UsTextWriter *self)
{
  if (self->line->len > 0)
    us_text_writer_end_line (self, "", CONTINUATION);
}

static void
add_person (UsTextWriter *self, const UsPublicAddressee *addressee)
{
  us_text_writer_add (self, addressee->honorific);
  if (*addressee->honorific != '\0' && *addressee->name != '\0')
    us_text_writer_add (self, " ");
  us_text_writer_add (self, addressee->name);
}

static void
write_addressee (UsTextWriter *self, const UsPublicAddressee *addressee)
{
  g_auto (GStrv) lines = g_strsplit (addressee->address, "\n", -1);

  us_text_writer_begin_part (self);
  add_person (self, addressee);
  end_line_unless_empty (self);
  us_text_writer_add (self, addressee->office);
  end_line_unless_empty (self);
  us_text_writer_add (self, addressee->organisation);
  end_line_unless_empty (self);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      us_text_writer_add (self, lines[i]);
      end_line_unless_empty (self);
    }
  us_text_writer_add (self, addressee->country);
  end_line_unless_empty (self);
}

/**
 * us_text_write_addressees:
 * @self: a writer
 *
 * Writes a block of lines for each addressee. Any thread.
 */
void
us_text_write_addressees (UsTextWriter *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < self->publication->n_addressees; i++)
    write_addressee (self, &self->publication->addressees[i]);
}

/**
 * us_text_write_copies:
 * @self: a writer
 *
 * Writes a line for each who gets a copy. Any thread.
 */
void
us_text_write_copies (UsTextWriter *self)
{
  g_return_if_fail (self != NULL);

  if (self->publication->n_copies > 0)
    us_text_writer_begin_part (self);
  for (gsize i = 0; i < self->publication->n_copies; i++)
    {
      const UsPublicAddressee *copy = &self->publication->copies[i];
      g_auto (GStrv) lines = g_strsplit (copy->address, "\n", -1);
      g_autofree char *label = g_strconcat (self->labels->copy, self->labels->colon, " ", NULL);

      add_person (self, copy);
      us_text_writer_add_joined (self, copy->office);
      us_text_writer_add_joined (self, copy->organisation);
      for (gsize line = 0; lines[line] != NULL; line++)
        us_text_writer_add_joined (self, lines[line]);
      us_text_writer_add_joined (self, copy->country);
      us_text_writer_end_line (self, label, COPY_CONTINUATION);
    }
}

static gboolean
is_bare (const UsPublicSignatory *signatory)
{
  return signatory->number == 0 && *signatory->name != '\0' && *signatory->person == '\0' &&
         *signatory->role == '\0' && *signatory->organisation == '\0' &&
         *signatory->country == '\0' && *signatory->note == '\0' && *signatory->link == '\0';
}

static void
add_note (UsTextWriter *self, const UsPublicSignatory *signatory)
{
  g_autofree char *mark = us_signatory_words_make_mark (signatory);

  if (mark != NULL)
    us_text_writer_add (self, mark);
  if (*us_signatory_words_get_note (signatory) == '\0')
    return;
  us_text_writer_add (self, self->line->len > 0 ? " – " : "– ");
  us_text_writer_add (self, signatory->note);
}

/* "1. Name, person, role, organisation (country) - note <link>" */
static void
add_signatory (UsTextWriter *self, const UsPublicSignatory *signatory)
{
  g_autofree char *number = us_signatory_words_make_number (self->publication, signatory);
  g_autofree char *address = NULL;

  if (number != NULL)
    us_text_writer_add (self, number);
  us_text_writer_add (self, signatory->name);
  if (is_bare (signatory))
    return;

  us_text_writer_add_joined (self, signatory->person);
  us_text_writer_add_joined (self, signatory->role);
  us_text_writer_add_joined (self, signatory->organisation);
  if (*signatory->country != '\0')
    {
      us_text_writer_add (self, self->line->len > 0 ? " (" : "(");
      us_text_writer_add (self, signatory->country);
      us_text_writer_add (self, ")");
    }
  add_note (self, signatory);
  if (*signatory->link != '\0')
    address = us_link_clean (signatory->link);
  if (address != NULL)
    {
      us_text_writer_add (self, self->line->len > 0 ? " <" : "<");
      us_text_writer_add (self, address);
      us_text_writer_add (self, ">");
    }
}

/* The width of the widest name, or 0 when somebody has more than a name or a name that is not one
 * line of words parted by single spaces: then every signatory gets a line. */
static gsize
measure_names (const UsPublicSignatory *signatories, gsize n_signatories, gsize limit)
{
  gsize widest = 0;

  for (gsize i = 0; i < n_signatories && widest <= limit; i++)
    {
      gsize width;

      if (!is_bare (&signatories[i]) || strstr (signatories[i].name, "  ") != NULL)
        return 0;
      width = us_width_measure (signatories[i].name, -1);
      widest = MAX (widest, width);
    }
  return widest <= limit ? widest : 0;
}

/* Row by row, so that who reads line by line, by ear or by program, meets them in their order. */
static void
write_columns (UsTextWriter *self, const UsPublicSignatory *signatories, gsize n_signatories,
               gsize n_columns, gsize column_width)
{
  for (gsize i = 0; i < n_signatories; i++)
    {
      gsize start = self->out->len;

      us_escape_text_line (self->out, signatories[i].name, -1);
      if ((i + 1) % n_columns == 0 || i + 1 == n_signatories)
        g_string_append_c (self->out, '\n');
      else
        {
          gsize width =
              us_width_measure (self->out->str + start, (gssize) (self->out->len - start));
          gsize padding = column_width + COLUMN_GAP - MIN (width, column_width);
          gsize end = self->out->len;

          g_string_set_size (self->out, end + padding);
          memset (self->out->str + end, ' ', padding);
        }
    }
}

static void
write_group (UsTextWriter *self, const UsPublicSignatory *signatories, gsize n_signatories,
             gsize widest)
{
  gsize n_columns = widest > 0 ? (self->width + COLUMN_GAP) / (widest + COLUMN_GAP) : 1;

  n_columns = MIN (n_columns, n_signatories / MIN_ROWS);
  us_text_writer_begin_part (self);
  if (*signatories->group != '\0')
    {
      us_text_writer_add (self, signatories->group);
      us_text_writer_end_heading (self, '-');
      us_text_writer_begin_part (self);
    }
  if (n_columns > 1)
    {
      write_columns (self, signatories, n_signatories, n_columns, widest);
      return;
    }
  for (gsize i = 0; i < n_signatories; i++)
    {
      add_signatory (self, &signatories[i]);
      us_text_writer_end_line (self, "", CONTINUATION);
    }
}

static void
write_line (UsTextWriter *self, const char *line)
{
  if (line == NULL)
    return;
  us_text_writer_begin_part (self);
  us_text_writer_add (self, line);
  us_text_writer_end_line (self, "", CONTINUATION);
}

/* What is said of all of them: whose names are missing, and what the marks mean. */
static void
write_end (UsTextWriter *self)
{
  const UsPublication *publication = self->publication;
  g_autofree char *withheld = us_signatory_words_make_withheld (publication);
  guint n_notes = us_signatory_words_count_shared_notes (publication);

  write_line (self, withheld);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *mark = us_arrangement_get_mark (i + 1);

      if (i == 0)
        us_text_writer_begin_part (self);
      us_text_writer_add (self, mark);
      us_text_writer_add (self, " ");
      us_text_writer_add (self, publication->shared_notes[i]);
      us_text_writer_end_line (self, "", CONTINUATION);
    }
}

/**
 * us_text_write_signatories:
 * @self: a writer
 *
 * Writes the signatories: groups under headings, short names in columns. Any thread.
 */
void
us_text_write_signatories (UsTextWriter *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *as_of = NULL;
  const UsPublication *publication;
  gsize widest;

  g_return_if_fail (self != NULL);

  publication = self->publication;
  if (publication->n_signatories + publication->n_withheld == 0)
    return;

  heading = us_signatory_words_make_heading (publication);
  as_of = us_signatory_words_make_as_of (publication);
  us_text_writer_begin_part (self);
  us_text_writer_add (self, heading);
  us_text_writer_end_heading (self, '=');
  write_line (self, as_of);
  widest = measure_names (publication->signatories, publication->n_signatories, self->width / 2);
  for (gsize start = 0, end; start < publication->n_signatories; start = end)
    {
      end = us_arrangement_find_group_end (publication, start);
      write_group (self, &publication->signatories[start], end - start, widest);
    }
  write_end (self);
}
