/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/list-remarks.h"
#include "import/letter/tail.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/addressee-lines.h"
#include "import/letter/closing-lines.h"
#include "import/letter/forced.h"
#include "import/letter/notes/note-signs.h"
#include "import/letter/person-lines.h"
#include "import/letter/roll.h"
#include "import/letter/signatory-lines.h"
#include "import/letter/signatory-series.h"
#include "import/letter/tail-group.h"
#include "import/letter/tail-other.h"
#include "import/letter/traits.h"
#include "import/signature-line.h"
#include "import/signature-series.h"
#include "import/signature-suffix.h"
#include "import/source.h"

/* Words of those who sign together, and how many are named after it at least. */
#define MAX_COLLECTIVE 8
#define MIN_NAMED 3

static const UsSourceBlock *
get (const UsTail *self, guint i)
{
  return g_ptr_array_index (self->blocks, i);
}

static gboolean
has_signatories (const UsTail *self)
{
  return self->names->len > 0 || self->draft->signatories->len > 0;
}

/* Whether the signatories so far have what this block has not: markers, or bars after the names. */
static gboolean
is_out_of_line (const UsTail *self, const UsSourceBlock *block)
{
  const UsSourceBlock *last =
      self->names->len > 0 ? g_ptr_array_index (self->names, self->names->len - 1) : NULL;

  if (last == NULL || block->gap == 0)
    return FALSE;
  if (last->marker.kind != US_MARKER_NONE)
    return block->marker.kind == US_MARKER_NONE;
  return self->names->len > 4 && us_signature_line_get_separator (last->text) != 0 &&
         us_signature_line_get_separator (block->text) == 0;
}

static gboolean
may_sign (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const char *text = us_source_block_get_body (block);

  if (block->forced != US_PART_NONE)
    return block->forced == US_PART_SIGNATORY;
  if (block->roll || us_signature_series_is (text) ||
      (!has_signatories (self) && us_signature_series_is_list (text)))
    return TRUE;
  if (strlen (text) > 600 || us_phrases_match_all (self->phrases, US_PHRASE_ATTACHMENT, text) > 0 ||
      us_traits_ends_with (text, "?!:;") || is_out_of_line (self, block) ||
      us_tail_is_other (self, block))
    return FALSE;
  if (us_signature_line_get_separator (text) != 0)
    return TRUE;
  if (us_traits_is_prose (block) && block->marker.kind == US_MARKER_NONE)
    return FALSE;
  if (has_signatories (self) && us_signatory_lines_continue (self->names, block))
    return TRUE;
  /* "Pour le collectif," names nobody, and heads those who do. */
  if (us_phrases_match (us_phrases_get (NULL), US_PHRASE_FOR_WHOM, text) > 0)
    return has_signatories (self) || !us_traits_ends_with (text, ",") ||
           !us_tail_is_for_people (self, text);
  if (i + 1 < self->blocks->len &&
      us_person_lines_is_titled (text, us_source_block_get_body (get (self, i + 1))))
    return TRUE;
  return us_traits_is_name (text) || us_roll_may_sign (block) ||
         (has_signatories (self) && us_traits_has_capital (text) &&
          us_traits_count_words (text) <= 16 && !us_traits_ends_with (text, "."));
}

/* A line that is no name, before the first of them: "The undersigned organisations". */
static gboolean
read_heading (UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  gsize length;
  gsize label;

  if (has_signatories (self) || self->draft->signatories_heading != NULL || self->group != NULL ||
      block->cells != NULL || block->marker.kind != US_MARKER_NONE ||
      us_tail_begins_first_group (self, i))
    return FALSE;
  label = us_phrases_match_label (self->phrases, US_PHRASE_SIGNATORIES_HERE, block->text);
  if (us_traits_is_prose (block) && (label == 0 || !us_signatory_series_is (block->text + label)))
    return FALSE;
  if (label > 0 && block->text[label] != '\0')
    {
      UsSourceBlock *rest = us_source_block_new (block->text + label, block->line);
      self->draft->signatories_heading = us_traits_trim (block->text, label, " :");
      g_ptr_array_add (self->names, rest);
      us_tail_flush (self);
      us_source_block_free (rest);
      us_draft_claim (self->draft, block, US_PART_SIGNATORY, US_CONFIDENCE_LIKELY);
      return TRUE;
    }
  if (!us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES, block->text) &&
      block->heading == 0 && may_sign (self, i) && !us_traits_ends_with (block->text, ":"))
    return FALSE;
  length = us_tail_measure_heading (block->text, &self->draft->stated);
  self->draft->signatories_heading = us_traits_trim (block->text, length, " :,");
  self->draft->heading_line = block->line;
  us_draft_claim (self->draft, block, US_PART_SIGNATORIES,
                  us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES, block->text) > 0
                      ? US_CONFIDENCE_SAID
                      : US_CONFIDENCE_PLACE);
  return TRUE;
}

/* A group that nobody came after was a heading of something else. */
static void
end_group (UsTail *self)
{
  us_tail_flush (self);
  if (self->group != NULL && self->draft->signatories->len == self->group_start)
    {
      us_draft_add_block (self->draft->body, US_BLOCK_HEADING, self->group, self->group_line);
      if (self->draft->reading != NULL)
        us_reading_claim (self->draft->reading, self->group_line, self->group_line, US_PART_HEADING,
                          US_CONFIDENCE_PLACE);
    }
  g_clear_pointer (&self->group, g_free);
  self->group_start = self->draft->signatories->len;
}

/* What a person said of a block, unless it is of the signatories, whose order matters. */
static gboolean
read_said (UsTail *self, guint i)
{
  const UsPart said = get (self, i)->forced;

  if (said == US_PART_NONE || said == US_PART_SIGNATORY || said == US_PART_GROUP)
    return FALSE;
  if (said != US_PART_ASIDE)
    us_tail_flush (self);
  us_forced_read (self->blocks, i, self->phrases, self->draft);
  return TRUE;
}

/* How much a block looks like a signatory. */
static guint
weigh_name (const UsTail *self, const UsSourceBlock *block)
{
  const char *text = us_source_block_get_body (block);

  if (self->draft->valediction == NULL && self->draft->signatories_heading == NULL &&
      self->group == NULL)
    return US_CONFIDENCE_PLACE + 15;
  return us_traits_is_name (text) && us_traits_count_words (text) <= 12 ? US_CONFIDENCE_SAID
                                                                        : US_CONFIDENCE_LIKELY;
}

/* Whether nobody signs below the last heading, where the text goes on instead. */
static gboolean
is_below_others (const UsTail *self, guint i)
{
  return self->group != NULL && self->names->len == 0 && has_signatories (self) &&
         self->draft->signatories->len == self->group_start && us_traits_is_prose (get (self, i)) &&
         !us_roll_follows (self->blocks, i);
}

/* "gez." parts those who sign, and is none of them. */
static gboolean
read_mark (UsTail *self, guint i)
{
  UsSourceBlock *next;

  if (self->after || !us_tail_is_mark (self, i))
    return FALSE;
  next = g_ptr_array_index (self->blocks, i + 1);
  next->gap = MAX (next->gap, get (self, i)->gap);
  us_draft_claim (self->draft, get (self, i), US_PART_ASIDE, US_CONFIDENCE_LIKELY);
  return TRUE;
}

static void
read_block (UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);

  if (read_said (self, i))
    return;
  /* Whatever stood between, here people sign. */
  if (block->roll || us_roll_has_heading_above (self->blocks, i))
    self->after = FALSE;
  if (is_below_others (self, i))
    {
      end_group (self);
      self->after = TRUE;
    }
  if (block->forced == US_PART_NONE && self->draft->signatories_heading != NULL &&
      us_list_remarks_read (block->text, self->phrases, self->draft))
    {
      us_draft_claim (self->draft, block, US_PART_SIGNATORIES, US_CONFIDENCE_SAID);
      return;
    }
  if (block->forced == US_PART_NONE && has_signatories (self) &&
      us_list_remarks_take_others (us_source_block_get_body (block), block->line, self->draft))
    {
      us_draft_claim (self->draft, block, US_PART_ASIDE, US_CONFIDENCE_LIKELY);
      return;
    }
  if (read_mark (self, i) || us_tail_read_contact (self, i) || us_tail_read_date (self, i) ||
      us_tail_read_group (self, i))
    return;
  if (!self->after && block->forced == US_PART_NONE &&
      !(self->capitals && us_tail_is_in_capitals (self, i)) && read_heading (self, i))
    return;
  if (!self->after &&
      (us_tail_is_group_by_place (self, i) ||
       (self->capitals && us_tail_is_in_capitals (self, i)) ||
       (us_tail_is_group (self, i) &&
        (has_signatories (self) || block->forced != US_PART_NONE ||
         us_tail_begins_first_group (self, i) ||
         (self->draft->signatories_heading != NULL && us_roll_follows (self->blocks, i))))))
    {
      end_group (self);
      us_draft_claim (self->draft, block, US_PART_GROUP, US_CONFIDENCE_LIKELY);
      self->group_line = block->line;
      self->group = us_tail_get_group (self, i);
      return;
    }
  if ((!self->after || block->forced == US_PART_SIGNATORY) && may_sign (self, i))
    {
      g_ptr_array_add (self->names, g_ptr_array_index (self->blocks, i));
      us_draft_claim (self->draft, block, US_PART_SIGNATORY, weigh_name (self, block));
      return;
    }
  us_tail_flush (self);
  self->after |= self->draft->signatories->len > 0;
  if (!us_tail_read_about (self, i))
    us_tail_keep (self, i);
}

/* "The concerned citizens" below the leave, who are named in the lines after it: a line with small
 * words and without the mark that parts all of those. */
static gboolean
is_second_line (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const char *word = strchr (block->text, ' ');
  gunichar separator = 0;

  if (block->heading > 0 || block->marker.kind != US_MARKER_NONE || word == NULL ||
      us_traits_is_prose (block) || us_traits_count_words (block->text) > MAX_COLLECTIVE ||
      !g_unichar_islower (g_utf8_get_char (word + 1)) ||
      us_signature_line_get_separator (block->text) != 0 ||
      us_traits_ends_with (block->text, ":") || i + MIN_NAMED >= self->blocks->len ||
      us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES_HERE, block->text) > 0)
    return FALSE;
  for (guint j = i + 1; j <= i + MIN_NAMED; j++)
    {
      const gunichar next = us_signature_line_get_separator (get (self, j)->text);

      if (next == 0 || (separator != 0 && next != separator))
        return FALSE;
      separator = next;
    }
  return TRUE;
}

/**
 * us_tail_read:
 * @blocks: (element-type UsSourceBlock): the text
 * @anatomy: its parts
 * @phrases: phrases of its language
 * @draft: (inout): gets valediction, signatories, copies and contacts
 *
 * Reads what comes after the text of a letter. What it cannot place goes to the end of the body.
 * Any thread.
 */
void
us_tail_read (GPtrArray *blocks, const UsAnatomy *anatomy, const UsPhrases *phrases, UsDraft *draft)
{
  UsTail self = { .blocks = blocks, .phrases = phrases, .draft = draft };
  guint i = anatomy->tail;

  self.names = g_ptr_array_new ();
  if (anatomy->valediction)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint end = anatomy->names;

      if (end < blocks->len && is_second_line (&self, end))
        end++;
      for (; i < end; i++)
        {
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", get (&self, i)->text);
          us_draft_claim (draft, get (&self, i), US_PART_VALEDICTION,
                          i < anatomy->names ? US_CONFIDENCE_SAID : US_CONFIDENCE_PLACE);
        }
      us_draft_join (&draft->valediction, text->str);
    }
  self.signs = us_note_signs_find (blocks, i);
  self.capitals = us_tail_has_groups_in_capitals (&self, i);
  while (i < blocks->len)
    {
      guint copies = us_closing_lines_find_copies (blocks, i, phrases);
      guint contacts = us_closing_lines_find_contacts (blocks, i, phrases);

      if (MAX (copies, contacts) == i)
        {
          read_block (&self, i++);
          continue;
        }
      us_tail_flush (&self);
      self.after = TRUE;
      if (copies > i)
        us_closing_lines_read_copies (blocks, i, copies, phrases, draft);
      else
        us_closing_lines_read_contacts (blocks, i, contacts, draft);
      i = MAX (copies, contacts);
    }
  end_group (&self);
  g_ptr_array_unref (self.names);
}
