/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/tail.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/addressee-lines.h"
#include "import/letter/closing-lines.h"
#include "import/letter/signatory-lines.h"
#include "import/letter/traits.h"
#include "import/signature-line.h"
#include "import/signature-suffix.h"
#include "import/source.h"

#define MAX_GROUP 120
/* Organisations that tell of themselves are few. */
#define MAX_ABOUT 200
/* Words of those who sign together, and how many are named after it at least. */
#define MAX_COLLECTIVE 8
#define MIN_NAMED 3

typedef struct
{
  GPtrArray *blocks;
  const UsPhrases *phrases;
  UsDraft *draft;
  GPtrArray *names; /* blocks of signatories that have not been read yet */
  char *group;
  guint group_line;
  guint group_start; /* signatories before it */
  gboolean after;    /* past the signatories */
  guint n_after;
} Tail;

static const UsSourceBlock *
get (const Tail *self, guint i)
{
  return g_ptr_array_index (self->blocks, i);
}

/* Whether the signatories have begun. */
static gboolean
has_begun (const Tail *self)
{
  return self->draft->signatories->len + self->names->len > 0 || self->group != NULL ||
         self->draft->signatories_heading != NULL || self->draft->valediction != NULL;
}

static void
flush_names (Tail *self)
{
  if (self->names->len > 0)
    us_signatory_lines_read (self->names, self->blocks, self->phrases, self->group, self->draft);
  g_ptr_array_set_size (self->names, 0);
}

static gboolean
has_signatories (const Tail *self)
{
  return self->names->len > 0 || self->draft->signatories->len > 0;
}

/* What nobody claims ends the body. */
static void
keep (Tail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  UsBlockKind kind = us_traits_is_heading (block)           ? US_BLOCK_HEADING
                     : block->marker.kind != US_MARKER_NONE ? US_BLOCK_BULLET
                                                            : US_BLOCK_PARAGRAPH;
  const char *text = kind == US_BLOCK_BULLET ? us_source_block_get_body (block) : block->text;
  UsDraftBlock *draft = us_draft_add_block (self->draft->body, kind, text, block->line);

  if (self->n_after++ == 0)
    /* translators: %u: line of the letter */
    draft->reason = g_strdup_printf (_ ("Line %u: it stands among or after the signatories; it was "
                                        "put at the end of the text."),
                                     block->line);
}

static gboolean
is_group (const Tail *self, const UsSourceBlock *block)
{
  if (strlen (block->text) > MAX_GROUP || block->marker.kind != US_MARKER_NONE)
    return FALSE;
  return block->heading > 0 ||
         us_phrases_match_all (self->phrases, US_PHRASE_GROUP, block->text) > 0 ||
         us_phrases_match_all (self->phrases, US_PHRASE_SIGNATORIES, block->text) > 0 ||
         (us_traits_ends_with (block->text, ":") && us_traits_count_words (block->text) <= 8);
}

/* Whether the signatories so far have what this block has not: markers, or bars after the names. */
static gboolean
is_out_of_line (const Tail *self, const UsSourceBlock *block)
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
may_sign (const Tail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const char *text = us_source_block_get_body (block);

  if (strlen (text) > 600 || us_phrases_match_all (self->phrases, US_PHRASE_ATTACHMENT, text) > 0 ||
      us_traits_ends_with (text, "?!:;") || is_out_of_line (self, block))
    return FALSE;
  if (us_signature_line_get_separator (text) != 0)
    return TRUE;
  if (us_traits_is_prose (block) && block->marker.kind == US_MARKER_NONE)
    return FALSE;
  if (has_signatories (self) && us_signatory_lines_continue (self->names, block))
    return TRUE;
  if (us_phrases_match (us_phrases_get (NULL), US_PHRASE_FOR_WHOM, text) > 0)
    return TRUE;
  return us_traits_is_name (text) ||
         (has_signatories (self) && us_traits_has_capital (text) &&
          us_traits_count_words (text) <= 16 && !us_traits_ends_with (text, "."));
}

/* An organisation that tells of itself after its signature. */
static gboolean
read_about (Tail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const char *text = block->text;
  char *joined;

  if (!us_traits_is_prose (block))
    return FALSE;
  for (guint j = 0; j < MIN (self->draft->signatories->len, MAX_ABOUT); j++)
    {
      const UsDraftPerson *person = g_ptr_array_index (self->draft->signatories, j);
      const char *name = person->organisation != NULL ? person->organisation : person->name;
      const char *start = g_ascii_strncasecmp (text, "the ", 4) == 0 ? text + 4 : text;
      if (name == NULL || strlen (name) < 4 ||
          !(g_str_has_prefix (text, name) || g_str_has_prefix (start, name)))
        continue;
      joined = self->draft->about != NULL ? g_strconcat (self->draft->about, " ", text, NULL)
                                          : g_strdup (text);
      g_free (self->draft->about);
      self->draft->about = joined;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_contact (Tail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  gsize label = us_phrases_match_label (self->phrases, US_PHRASE_CONTACT, block->text);
  const char *text =
      us_source_block_get_body (block) == block->text ? block->text + label : block->text;

  if (*text == '\0' || strlen (text) > 1000)
    return FALSE;
  if (label == 0 && !self->after && us_signature_suffix_has_link (text) && has_begun (self))
    return FALSE;
  if (label == 0 && !us_traits_is_address (text) &&
      !(self->after && (strstr (text, "://") != NULL || strchr (text, '@') != NULL) &&
        us_traits_count_words (text) <= 60))
    return FALSE;
  flush_names (self);
  us_draft_add_block (self->draft->contacts, US_BLOCK_PARAGRAPH, text, block->line);
  return TRUE;
}

static gboolean
read_date (Tail *self, guint i)
{
  g_auto (UsDateMatch) match = { 0 };

  if (self->draft->date != NULL || us_traits_is_prose (get (self, i)) ||
      !us_date_parse_line (get (self, i)->text, self->phrases, &match))
    return FALSE;
  self->draft->date = g_strdup (match.iso);
  if (self->draft->place == NULL)
    self->draft->place = g_steal_pointer (&match.place);
  return TRUE;
}

/* A heading of the second level below the one of the signatories, or instead of it. */
static gboolean
begins_first_group (const Tail *self, const UsSourceBlock *block)
{
  return !has_signatories (self) && block->heading > 1 &&
         (self->draft->signatories_heading != NULL ||
          us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES_HERE, block->text) == 0);
}

/* "Signed by (12)" counts those who sign, which is done again. */
static gsize
length_without_count (const char *heading)
{
  const char *open = strrchr (heading, '(');
  gsize digits = open != NULL ? strspn (open + 1, "0123456789") : 0;

  if (digits == 0 || strcmp (open + 1 + digits, ")") != 0 || open == heading || open[-1] != ' ')
    return strlen (heading);
  return open - heading - 1;
}

/* A line that is no name, before the first of them: "The undersigned organisations". */
static gboolean
read_heading (Tail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  gsize label;

  if (has_signatories (self) || self->draft->signatories_heading != NULL || self->group != NULL ||
      us_traits_is_prose (block) || block->marker.kind != US_MARKER_NONE ||
      begins_first_group (self, block))
    return FALSE;
  label = us_phrases_match_label (self->phrases, US_PHRASE_SIGNATORIES_HERE, block->text);
  if (label > 0 && block->text[label] != '\0')
    {
      UsSourceBlock *rest = us_source_block_new (block->text + label, block->line);
      self->draft->signatories_heading = us_traits_trim (block->text, label, " ");
      g_ptr_array_add (self->names, rest);
      flush_names (self);
      us_source_block_free (rest);
      return TRUE;
    }
  if (!us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES, block->text) &&
      block->heading == 0 && may_sign (self, i) && !us_traits_ends_with (block->text, ":"))
    return FALSE;
  self->draft->signatories_heading = g_strndup (block->text, length_without_count (block->text));
  return TRUE;
}

/* A group that nobody came after was a heading of something else. */
static void
end_group (Tail *self)
{
  flush_names (self);
  if (self->group != NULL && self->draft->signatories->len == self->group_start)
    us_draft_add_block (self->draft->body, US_BLOCK_HEADING, self->group, self->group_line);
  g_clear_pointer (&self->group, g_free);
  self->group_start = self->draft->signatories->len;
}

static void
read_block (Tail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);

  if (read_contact (self, i) || read_date (self, i))
    return;
  if (!self->after && read_heading (self, i))
    return;
  if (!self->after && is_group (self, block) &&
      (has_signatories (self) || begins_first_group (self, block)))
    {
      end_group (self);
      self->group_line = block->line;
      self->group = us_traits_trim (block->text, -1, " :");
      return;
    }
  if (!self->after && may_sign (self, i))
    {
      g_ptr_array_add (self->names, g_ptr_array_index (self->blocks, i));
      return;
    }
  flush_names (self);
  self->after |= self->draft->signatories->len > 0;
  if (!read_about (self, i))
    keep (self, i);
}

/* "The concerned citizens" below the leave, who are named in the lines after it: a line with small
 * words and without the mark that parts all of those. */
static gboolean
is_second_line (const Tail *self, guint i)
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
  Tail self = { .blocks = blocks, .phrases = phrases, .draft = draft };
  guint i = anatomy->tail;

  self.names = g_ptr_array_new ();
  if (anatomy->valediction)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint end = anatomy->names;

      if (end < blocks->len && is_second_line (&self, end))
        end++;
      for (; i < end; i++)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", get (&self, i)->text);
      draft->valediction = g_strdup (text->str);
    }
  while (i < blocks->len)
    {
      guint copies = us_closing_lines_find_copies (blocks, i, phrases);
      guint contacts = us_closing_lines_find_contacts (blocks, i, phrases);

      if (MAX (copies, contacts) == i)
        {
          read_block (&self, i++);
          continue;
        }
      flush_names (&self);
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
