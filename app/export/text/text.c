/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/text.h"

#include <string.h>

#include "export/text/text-people.h"
#include "export/text/text-writer.h"
#include "export/text/width.h"

#define WIDTH_MIN 40
#define WIDTH_MAX 998

/* Columns before the number of a demand, by level. */
static const char *const demand_indents[] = { "", "   ", "       " };

static const char *const bullet_indents[] = { "", "  ", "    " };

static const char quotation_indent[] = "    ";

/* Writes the paragraph with @marker before it and the other lines below its text. */
static void
end_hanging (UsTextWriter *self, const char *marker)
{
  g_autofree char *others = g_strnfill (us_width_measure (marker, -1), ' ');

  us_text_writer_end_line (self, marker, others);
}

static void
write_line (UsTextWriter *self, const char *text)
{
  if (*text == '\0')
    return;
  us_text_writer_begin_part (self);
  us_text_writer_add (self, text);
  us_text_writer_end_line (self, "", "");
}

static void
write_labelled (UsTextWriter *self, const char *label, const char *text)
{
  if (*text == '\0')
    return;
  us_text_writer_begin_part (self);
  us_text_writer_add (self, label);
  us_text_writer_add (self, self->labels->colon);
  us_text_writer_add (self, " ");
  us_text_writer_add (self, text);
  us_text_writer_end_line (self, "", quotation_indent);
}

static void
write_opening (UsTextWriter *self)
{
  const UsPublication *publication = self->publication;

  write_line (self, publication->banner);
  if (*publication->place != '\0' || *publication->date_text != '\0')
    {
      us_text_writer_begin_part (self);
      us_text_writer_add (self, publication->place);
      us_text_writer_add_joined (self, publication->date_text);
      us_text_writer_end_line (self, "", "");
    }
  us_text_write_addressees (self);
  if (*publication->title != '\0')
    {
      us_text_writer_begin_part (self);
      us_text_writer_add (self, publication->title);
      us_text_writer_end_heading (self, '=');
    }
  write_labelled (self, self->labels->subject, publication->subject);
  if (!us_text_is_empty (publication->about))
    {
      us_text_writer_begin_part (self);
      us_text_writer_add_rich (self, publication->about);
      us_text_writer_end_line (self, "", "");
    }
  write_line (self, publication->salutation);
}

static void
end_demand (UsTextWriter *self, const UsPublicBlock *block)
{
  g_autofree char *marker = g_strdup_printf (block->level == 0 ? "%s%s. " : "%s(%s) ",
                                             demand_indents[block->level], block->number);

  end_hanging (self, marker);
}

static void
end_bullet (UsTextWriter *self, const UsPublicBlock *block)
{
  g_autofree char *marker = g_strconcat (bullet_indents[MIN (block->level, 2)], "- ", NULL);

  end_hanging (self, marker);
}

static void
end_quotation (UsTextWriter *self)
{
  guint width = self->width;

  self->width -= strlen (quotation_indent);
  us_text_writer_end_line (self, quotation_indent, quotation_indent);
  self->width = width;
}

static void
write_block (UsTextWriter *self, const UsPublicBlock *block, gboolean continues_bullets)
{
  if (!continues_bullets)
    us_text_writer_begin_part (self);
  us_text_writer_add_rich (self, block->text);
  switch (block->kind)
    {
    case US_BLOCK_HEADING:
      us_text_writer_end_heading (self, '-');
      break;
    case US_BLOCK_DEMAND:
      end_demand (self, block);
      break;
    case US_BLOCK_BULLET:
      end_bullet (self, block);
      break;
    case US_BLOCK_QUOTATION:
      end_quotation (self);
      break;
    case US_BLOCK_PARAGRAPH:
    case US_BLOCK_CALL:
    default:
      us_text_writer_end_line (self, "", "");
      break;
    }
}

static void
write_body (UsTextWriter *self)
{
  gboolean after_bullet = FALSE;

  for (gsize i = 0; i < self->publication->n_blocks; i++)
    {
      const UsPublicBlock *block = &self->publication->blocks[i];
      gboolean is_bullet = block->kind == US_BLOCK_BULLET;

      write_block (self, block, is_bullet && after_bullet);
      after_bullet = is_bullet;
    }
}

static void
write_contacts (UsTextWriter *self)
{
  g_autofree char *label = g_strconcat (self->labels->contact, self->labels->colon, " ", NULL);

  if (self->publication->n_contacts > 0)
    us_text_writer_begin_part (self);
  for (gsize i = 0; i < self->publication->n_contacts; i++)
    {
      us_text_writer_add_rich (self, self->publication->contacts[i]);
      us_text_writer_end_line (self, label, quotation_indent);
    }
}

static void
write_notes (UsTextWriter *self)
{
  if (self->publication->n_notes == 0)
    return;

  us_text_writer_begin_part (self);
  us_text_writer_add (self, self->labels->notes);
  us_text_writer_end_heading (self, '=');
  us_text_writer_begin_part (self);
  for (gsize i = 0; i < self->publication->n_notes; i++)
    {
      g_autofree char *number = us_page_setup_format_number (&self->publication->pages,
                                                             self->publication->notes[i].number);
      g_autofree char *marker = g_strdup_printf ("[%s] ", number);

      us_text_writer_add_rich (self, self->publication->notes[i].text);
      end_hanging (self, marker);
    }
}

/**
 * us_text_render:
 * @publication: what to export
 * @options: (nullable): the width of a line; %NULL for the usual ones
 * @error: never set
 *
 * Writes a publication as plain text in UTF-8, lines ended by a line feed. Pure; any thread.
 *
 * Returns: (transfer full): the text
 */
GBytes *
us_text_render (const UsPublication *publication, const UsExportOptions *options, GError **error)
{
  UsTextWriter self = { .publication = publication, .width = US_TEXT_WIDTH };

  g_return_val_if_fail (publication != NULL, NULL);

  self.flowed = options != NULL && options->flowed;
  if (options != NULL && options->width != 0)
    self.width = CLAMP (options->width, WIDTH_MIN, WIDTH_MAX);
  self.labels = us_labels_find (publication->language);
  self.out = g_string_sized_new (4096 + publication->n_signatories * 32);
  self.line = g_string_sized_new (1024);

  write_opening (&self);
  write_body (&self);
  write_line (&self, publication->valediction);
  us_text_write_signatories (&self);
  us_text_write_copies (&self);
  write_contacts (&self);
  write_notes (&self);

  g_string_free (self.line, TRUE);
  return g_string_free_to_bytes (self.out);
}

/**
 * us_text_render_part:
 * @publication: a part of a letter
 *
 * Writes only its paragraphs and the notes that they refer to, each on one line, for others to put
 * into a text of theirs. Pure; any thread.
 *
 * Returns: (transfer full): the text
 */
GBytes *
us_text_render_part (const UsPublication *publication)
{
  UsTextWriter self = { .publication = publication, .width = G_MAXINT };

  g_return_val_if_fail (publication != NULL, NULL);

  self.labels = us_labels_find (publication->language);
  self.out = g_string_sized_new (4096);
  self.line = g_string_sized_new (1024);
  write_body (&self);
  write_notes (&self);
  g_string_free (self.line, TRUE);
  return g_string_free_to_bytes (self.out);
}
