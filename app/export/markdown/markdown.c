/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/markdown/markdown.h"

#include <string.h>

#include "export/markdown/markdown-line.h"

typedef struct
{
  GString *out;
  UsMarkdownLine *line;
  const char *indent; /* of a continued demand: where its text begins */
  gboolean in_points; /* no blank line parts the points of a list */
  gboolean *referred; /* for each note, whether the text refers to it */
  const UsPublication *publication;
} Writer;

/* Where the text of "1. " to "999. " begins, so that what belongs to a demand stands below it. */
static const char *const indents[] = { "", "   ", "    ", "     " };

static void
begin_block (Writer *self, const UsPublicBlock *block)
{
  switch (block->kind)
    {
    case US_BLOCK_HEADING:
      g_string_append (self->out, "## ");
      break;
    case US_BLOCK_DEMAND:
      if (block->level == 0)
        {
          gsize width = strlen (block->number) + 2;

          self->indent = indents[CLAMP (width, 3, 5) - 2];
          g_string_append_printf (self->out, "%s. ", block->number);
        }
      else
        g_string_append_printf (self->out, "%s\\(%s) ", self->indent, block->number);
      break;
    case US_BLOCK_BULLET:
      g_string_append_printf (self->out, "%*s- ", (int) block->level * 2, "");
      break;
    case US_BLOCK_QUOTATION:
      g_string_append (self->out, "> ");
      break;
    case US_BLOCK_CALL:
    case US_BLOCK_PARAGRAPH:
    default:
      break;
    }
}

/* What Markdown counts as a list begins with other digits than those of an Arabic letter: whoever
 * has such a number stands in a paragraph, as a demand does. */
static gboolean
is_point (const Writer *self, const UsParagraph *paragraph)
{
  return (paragraph->role == US_PARAGRAPH_SIGNATORY &&
          (paragraph->number == 0 || self->publication->pages.numbering == US_NUMBERING_LATIN)) ||
         (paragraph->block != NULL && paragraph->block->kind == US_BLOCK_BULLET);
}

static void
begin_signatory (Writer *self, guint number)
{
  g_autofree char *shown = us_page_setup_format_number (&self->publication->pages, number);

  if (number > 0)
    g_string_append_printf (self->out, "%s. ", shown);
  else
    g_string_append (self->out, "- ");
}

static void
begin (gpointer data, const UsParagraph *paragraph)
{
  Writer *self = data;

  if (self->out->len > 0 && !(self->in_points && is_point (self, paragraph)))
    g_string_append_c (self->out, '\n');
  self->in_points = is_point (self, paragraph);
  if (paragraph->block != NULL)
    begin_block (self, paragraph->block);
  else if (paragraph->role == US_PARAGRAPH_TITLE)
    g_string_append (self->out, "# ");
  else if (paragraph->role == US_PARAGRAPH_SIGNATORIES || paragraph->role == US_PARAGRAPH_NOTES)
    g_string_append (self->out, "## ");
  else if (paragraph->role == US_PARAGRAPH_GROUP)
    g_string_append (self->out, "### ");
  else if (paragraph->role == US_PARAGRAPH_SIGNATORY)
    begin_signatory (self, paragraph->number);
}

static void
end (gpointer data, const UsParagraph *paragraph)
{
  Writer *self = data;

  us_markdown_line_finish (self->line, self->out, "");
}

static void
text (gpointer data, const char *string, gsize length, const UsInk *ink)
{
  Writer *self = data;

  us_markdown_line_add (self->line, string, length, ink);
}

static void
line_break (gpointer data)
{
  Writer *self = data;

  us_markdown_line_break (self->line);
}

static void
note (gpointer data, const UsPublicNote *public_note, gboolean again)
{
  Writer *self = data;
  g_autofree char *number =
      us_page_setup_format_number (&self->publication->pages, public_note->number);

  us_markdown_line_add_note (self->line, number);
  self->referred[public_note->number - 1] = TRUE;
}

static const UsScribe scribe = { begin, end, text, line_break, note, NULL, NULL, NULL, TRUE };

/* A reader that knows no notes takes "[^1]: word" for the address of a link, of whatever scheme,
 * unless something follows that is no title. */
static void
part_from_addresses (GString *out, gsize start)
{
  const gsize end = start + strcspn (out->str + start, " \n");
  const char next = out->str[end] == ' ' ? out->str[end + 1] : '\0';

  if (next == '\0' || strchr ("\"'(", next) != NULL)
    g_string_insert (out, (gssize) end, " <!-- -->");
}

/* A definition that nothing refers to would not be shown: those are in the letter already. Who
 * reads the file sees the numbers of the letter; programs that show it count the notes again, in
 * the digits that they have. */
static void
write_notes (Writer *self, const UsPublication *publication)
{
  for (gsize i = 0; i < publication->n_notes; i++)
    {
      const UsPublicNote *public_note = &publication->notes[i];
      g_autofree char *number = NULL;
      gsize start;

      if (!self->referred[i])
        continue;
      number = us_page_setup_format_number (&publication->pages, public_note->number);
      g_string_append_printf (self->out, "\n[^%s]: ", number);
      start = self->out->len;
      us_scribe_write_text (&scribe, self, public_note->text);
      us_markdown_line_finish (self->line, self->out, "    ");
      part_from_addresses (self->out, start);
    }
}

/**
 * us_markdown_render:
 * @publication: what to export
 * @options: (nullable): not used
 * @error: never set
 *
 * Writes a publication as Markdown in UTF-8. Pure; any thread.
 *
 * Returns: (transfer full): the text
 */
GBytes *
us_markdown_render (const UsPublication *publication, const UsExportOptions *options,
                    GError **error)
{
  Writer self = { .indent = "   ", .publication = publication };

  g_return_val_if_fail (publication != NULL, NULL);

  self.out = g_string_sized_new (4096 + publication->n_signatories * 40);
  self.line = us_markdown_line_new ();
  self.referred = g_new0 (gboolean, publication->n_notes);
  us_scribe_write_letter (&scribe, &self, publication);
  write_notes (&self, publication);
  if (publication->rtl)
    {
      g_string_prepend (self.out, "<div dir=\"rtl\">\n\n");
      g_string_append (self.out, "\n</div>\n");
    }
  us_markdown_line_free (self.line);
  g_free (self.referred);
  return g_string_free_to_bytes (self.out);
}
