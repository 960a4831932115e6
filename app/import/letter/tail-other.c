/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/tail-other.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/forced.h"
#include "import/letter/notes/note-signs.h"
#include "import/letter/signatory-lines.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "import/signature-series.h"
#include "import/signature-suffix.h"
#include "register/country.h"

/* Organisations that tell of themselves are few. */
#define MAX_ABOUT 200
/* The heading of a group has no more words, and more lines below it than a person's name. */
#define MAX_HEADING 8
#define MIN_GROUP 3
/* A heading on the line of those below it is no longer, in bytes. */
#define MAX_LABEL 60

static const UsSourceBlock *
get (const UsTail *self, guint i)
{
  return g_ptr_array_index (self->blocks, i);
}

/* Whether the signatories have begun. */
static gboolean
has_begun (const UsTail *self)
{
  return self->draft->signatories->len + self->names->len > 0 || self->group != NULL ||
         self->draft->signatories_heading != NULL || self->draft->valediction != NULL;
}

/**
 * us_tail_is_in_capitals:
 * @self: the tail of a letter
 * @i: index of a block
 *
 * Whether a line in capital letters stands above another line, and no closer to the one before. Any
 * thread.
 *
 * Returns: whether it does
 */
gboolean
us_tail_is_in_capitals (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const UsSourceBlock *next = i + 1 < self->blocks->len ? get (self, i + 1) : NULL;

  return next != NULL && block->gap > 0 && next->gap <= block->gap && block->cells == NULL &&
         block->forced == US_PART_NONE && block->marker.kind == US_MARKER_NONE &&
         us_traits_count_words (block->text) <= MAX_HEADING &&
         us_traits_is_in_capitals (block->text);
}

/* How many lines stand below the one in capital letters at @i, all of them names; 0 when not. */
static guint
count_group (const UsTail *self, guint i)
{
  guint end = i + 1;

  for (; end < self->blocks->len && (end == i + 1 || get (self, end)->gap == 0); end++)
    {
      const char *text = us_source_block_get_body (get (self, end));

      if (us_traits_is_in_capitals (text) || us_traits_is_prose (get (self, end)) ||
          (us_signature_kind_is_role (text) && strchr (text, ',') == NULL) ||
          strpbrk (text, "@:") != NULL)
        return 0;
    }
  return end - i - 1;
}

/**
 * us_tail_has_groups_in_capitals:
 * @self: the tail of a letter
 * @from: its first block
 *
 * Whether "ISLAND COUNCILS" and "BUSINESS" are headings of groups: most of them have more lines
 * below them than a person has, whose role would be one of them. Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_tail_has_groups_in_capitals (const UsTail *self, guint from)
{
  guint groups = 0;
  guint long_ones = 0;

  for (guint i = from; i < self->blocks->len; i++)
    if (us_tail_is_in_capitals (self, i))
      {
        const guint n = count_group (self, i);

        if (n == 0)
          return FALSE;
        groups++;
        long_ones += n >= MIN_GROUP;
      }
  return groups >= 2 && long_ones * 2 >= groups;
}

/**
 * us_tail_flush:
 * @self: (inout): the tail of a letter
 *
 * Reads the signatories that stand together before something else. Any thread.
 */
void
us_tail_flush (UsTail *self)
{
  if (self->names->len > 0)
    us_signatory_lines_read (self->names, self->blocks, self->phrases, self->group, self->draft);
  g_ptr_array_set_size (self->names, 0);
}

/* "Kenya" or "Organisations" and a colon before those who sign from there: gives the length of the
 * label. */
static gsize
match_group (const UsTail *self, const char *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *label = NULL;
  const char *rest;

  if (colon == NULL || colon - text > MAX_LABEL)
    return 0;
  label = us_traits_trim (text, colon - text, " \302\240");
  rest = colon + 1 + strspn (colon + 1, " ");
  return *rest != '\0' &&
                 (us_country_is_name (label) ||
                  us_phrases_match_all (self->phrases, US_PHRASE_GROUP, label) > 0) &&
                 (us_signature_series_is (rest) || us_traits_is_name (rest))
             ? rest - text
             : 0;
}

/**
 * us_tail_read_group:
 * @self: (inout): the tail of a letter
 * @i: index of a block
 *
 * Reads a group on a line of its own: "KENYA: Water Union; Lake Trust". Any thread.
 *
 * Returns: whether the block is one
 */
gboolean
us_tail_read_group (UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const char *text = us_source_block_get_body (block);
  gsize label;
  UsSourceBlock *rest;
  char *outer;

  if (self->after || block->forced != US_PART_NONE || block->cells != NULL || !has_begun (self) ||
      (label = match_group (self, text)) == 0)
    return FALSE;
  us_tail_flush (self);
  outer = self->group;
  self->group = us_traits_trim (text, label, " :\302\240");
  rest = us_source_block_new (text + label, block->line);
  g_ptr_array_add (self->names, rest);
  us_tail_flush (self);
  us_source_block_free (rest);
  g_free (self->group);
  self->group = outer;
  us_draft_claim (self->draft, block, US_PART_SIGNATORY, US_CONFIDENCE_LIKELY);
  return TRUE;
}

/* "To sign the appeal: https://example.org" is no name. */
static gboolean
tells_to_sign (const UsTail *self, const char *text)
{
  const gsize length = us_phrases_match (self->phrases, US_PHRASE_SIGN_UP, text);

  return length > 0 && memchr (text, ' ', length) != NULL && strpbrk (text, ":/@") != NULL;
}

/* "(Offices are given to say who people are.)", and "01/03/2025 Jane Roe: The river", which
 * somebody wrote then. */
static gboolean
is_remark (const char *text)
{
  const gsize first = strspn (text, "0123456789");
  const gboolean goes_on = first > 0 && text[first] != '\0' && strchr ("/.-", text[first]) != NULL;
  const gsize second = goes_on ? strspn (text + first + 1, "0123456789") : 0;

  return (*text == '(' && us_traits_ends_with (text, ")")) ||
         (second > 0 && strchr ("/.-", text[first]) != NULL &&
          text[first + 1 + second] == text[first] &&
          g_ascii_isdigit (text[first + 1 + second + 1]));
}

/* "P.S. The drawings come by post." */
static gboolean
is_postscript (const char *text)
{
  static const char *const labels[] = { "P.S.", "P. S.", "P.-S.", "PS:",  "PS :",
                                        "P.S:", "P.D.",  "PD:",   "N.B.", "NB:" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (text, labels[i]) && text[strlen (labels[i])] != '\0')
      return TRUE;
  return FALSE;
}

/* "Lettre ouverte sur le bac", the same letter in another language below those who sign. */
static gboolean
is_another_title (const UsTail *self, const UsSourceBlock *block)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_TITLE, block->text);

  return length > 0 && memchr (block->text, ' ', length) != NULL && block->gap > 0 &&
         self->draft->signatories->len + self->names->len > 0 &&
         !us_signature_kind_is_organisation (block->text);
}

/* What is said after the names, and is no heading although it may look like one. */
static gboolean
is_afterword (const UsTail *self, const UsSourceBlock *block)
{
  return is_postscript (us_source_block_get_body (block)) ||
         us_note_signs_explain (self->signs, block);
}

/* "(Faculty Associate)" below a line that goes on with somebody itself. */
static gboolean
is_third_line (const UsTail *self, const UsSourceBlock *block)
{
  const UsSourceBlock *last =
      self->names->len > 0 ? g_ptr_array_index (self->names, self->names->len - 1) : NULL;

  return last != NULL && (last->n_lines > 1 || us_signature_line_get_separator (last->text) == 0) &&
         us_signatory_lines_continue (self->names, block);
}

/**
 * us_tail_is_other:
 * @self: the tail of a letter
 * @block: a line of it
 *
 * Whether a line among the signatories is about them, or about how to become one, and names none.
 * Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_tail_is_other (const UsTail *self, const UsSourceBlock *block)
{
  const char *text;

  g_return_val_if_fail (self != NULL && block != NULL, FALSE);

  text = us_source_block_get_body (block);
  return tells_to_sign (self, text) || is_afterword (self, block) ||
         is_another_title (self, block) || (is_remark (text) && !is_third_line (self, block));
}

/**
 * us_tail_keep:
 * @self: (inout): the tail of a letter
 * @i: index of a block
 *
 * What nobody claims ends the body. Any thread.
 */
void
us_tail_keep (UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  UsBlockKind kind = is_afterword (self, block)             ? US_BLOCK_PARAGRAPH
                     : us_traits_is_heading (block)         ? US_BLOCK_HEADING
                     : block->marker.kind != US_MARKER_NONE ? US_BLOCK_BULLET
                                                            : US_BLOCK_PARAGRAPH;
  UsDraftBlock *draft;
  const char *text = kind == US_BLOCK_BULLET ? us_source_block_get_body (block) : block->text;

  us_draft_claim (self->draft, block, us_forced_part_of_block (kind), US_CONFIDENCE_PLACE);
  draft = us_draft_add_block (self->draft->body, kind, text, block->line);
  if (self->n_after++ == 0)
    /* translators: %u: line of the letter */
    draft->reason = g_strdup_printf (_ ("Line %u: it stands among or after the signatories; it was "
                                        "put at the end of the text."),
                                     block->line);
}

/**
 * us_tail_read_about:
 * @self: (inout): the tail of a letter
 * @i: index of a block
 *
 * Reads what an organisation tells of itself after its signature. Any thread.
 *
 * Returns: whether the block does
 */
gboolean
us_tail_read_about (UsTail *self, guint i)
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
      us_draft_claim (self->draft, block, US_PART_ABOUT, US_CONFIDENCE_LIKELY);
      joined = self->draft->about != NULL ? g_strconcat (self->draft->about, " ", text, NULL)
                                          : g_strdup (text);
      g_free (self->draft->about);
      self->draft->about = joined;
      return TRUE;
    }
  return FALSE;
}

/* "Adhesiones: agua@example.org": where to write, and nobody's name. */
static gboolean
leads_to_address (const char *text)
{
  const char *colon = strstr (text, ": ");

  return colon != NULL && us_traits_is_address (colon + 2) && strchr (colon + 2, ' ') == NULL;
}

/**
 * us_tail_read_contact:
 * @self: (inout): the tail of a letter
 * @i: index of a block
 *
 * Reads how the signatories can be reached. Any thread.
 *
 * Returns: whether the block says it
 */
gboolean
us_tail_read_contact (UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  gsize label = us_phrases_match_label (self->phrases, US_PHRASE_CONTACT, block->text);
  const char *text =
      us_source_block_get_body (block) == block->text ? block->text + label : block->text;

  if (*text == '\0' || strlen (text) > 1000)
    return FALSE;
  if (label == 0 && !self->after && us_signature_suffix_has_link (text) && has_begun (self))
    return FALSE;
  if (label == 0 && !us_traits_is_address (text) && !leads_to_address (text) &&
      !(self->after && (strstr (text, "://") != NULL || strchr (text, '@') != NULL) &&
        us_traits_count_words (text) <= 60))
    return FALSE;
  us_tail_flush (self);
  us_draft_add_block (self->draft->contacts, US_BLOCK_PARAGRAPH, text, block->line);
  us_draft_claim (self->draft, block, US_PART_CONTACT,
                  label > 0 ? US_CONFIDENCE_SAID : US_CONFIDENCE_LIKELY);
  return TRUE;
}

/**
 * us_tail_read_date:
 * @self: (inout): the tail of a letter
 * @i: index of a block
 *
 * Reads a date below the text, when none stands above it. Any thread.
 *
 * Returns: whether the block is one
 */
gboolean
us_tail_read_date (UsTail *self, guint i)
{
  g_auto (UsDateMatch) match = { 0 };

  if (self->draft->date != NULL || us_traits_is_prose (get (self, i)) ||
      !us_date_parse_line (get (self, i)->text, self->phrases, &match))
    return FALSE;
  self->draft->date = g_strdup (match.iso);
  if (self->draft->place == NULL)
    self->draft->place = g_steal_pointer (&match.place);
  us_draft_claim (self->draft, get (self, i), US_PART_DATE, US_CONFIDENCE_LIKELY);
  return TRUE;
}
