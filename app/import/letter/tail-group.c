/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/tail-group.h"

#include <string.h>

#include "import/letter/roll.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "register/country.h"

#define MAX_GROUP 120
/* No article is longer, in bytes. */
#define MAX_SMALL 3
/* A line to sign on is not shorter. */
#define MIN_RULE 4

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

/* "Le associazioni", "und Einzelpersonen": the words of a heading without those before them. */
static const char *
skip_small (const UsTail *self, const char *text)
{
  static const UsPhraseKind kinds[] = { US_PHRASE_CONJUNCTION, US_PHRASE_STOP_WORD };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const gsize length = us_phrases_match (self->phrases, kinds[i], text);

      if (length > 0 && length <= MAX_SMALL && text[length] == ' ')
        text += length + 1;
    }
  return text;
}

static gboolean
is_name (const UsTail *self, const char *text)
{
  return us_phrases_match_all (self->phrases, US_PHRASE_GROUP, text) > 0 ||
         us_phrases_match_all (self->phrases, US_PHRASE_INDIVIDUALS, text) > 0;
}

/* Whether a line is what a group is called, and nothing else. */
static gboolean
names_group (const UsTail *self, const char *text)
{
  return is_name (self, text) || is_name (self, skip_small (self, text));
}

/* "Second: individuals" counts groups, and not those who sign: another list begins below it. */
static gboolean
counts_groups (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const UsSourceBlock *next = i + 1 < self->blocks->len ? get (self, i + 1) : NULL;

  return block->marker.kind != US_MARKER_NONE && next != NULL &&
         !(next->marker.kind == block->marker.kind && next->marker.value > block->marker.value) &&
         names_group (self, us_source_block_get_body (block));
}

/**
 * us_tail_get_group:
 * @self: the tail of a letter
 * @i: index of a block that heads a group
 *
 * What the group is called. Any thread.
 *
 * Returns: (transfer full): the name
 */
char *
us_tail_get_group (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const char *text = counts_groups (self, i) ? us_source_block_get_body (block) : block->text;
  const gsize length = us_phrases_match (self->phrases, US_PHRASE_CONJUNCTION, text);

  return us_traits_trim (length > 0 && text[length] == ' ' ? text + length : text, -1, " :,");
}

/**
 * us_tail_is_group:
 * @self: the tail of a letter
 * @i: index of a block
 *
 * Whether a block is the heading of a group of those who sign: "Academics:". Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_tail_is_group (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);

  if (block->forced != US_PART_NONE)
    return block->forced == US_PART_GROUP;
  if (counts_groups (self, i))
    return TRUE;
  if (strlen (block->text) > MAX_GROUP || block->marker.kind != US_MARKER_NONE)
    return FALSE;
  return block->heading > 0 || us_roll_has_line_above (self->blocks, i) ||
         names_group (self, block->text) ||
         us_phrases_match_all (self->phrases, US_PHRASE_SIGNATORIES, block->text) > 0 ||
         (us_traits_ends_with (block->text, ":") && us_traits_count_words (block->text) <= 8);
}

/**
 * us_tail_measure_heading:
 * @heading: a heading of those who sign
 * @ret_stated: (inout): gets how many it says that they are, where it does
 *
 * Measures a heading without its count: "Signed by (12)", which is counted again. Any thread.
 *
 * Returns: bytes
 */
gsize
us_tail_measure_heading (const char *heading, guint *ret_stated)
{
  const char *open = strrchr (heading, '(');
  gsize digits = open != NULL ? strspn (open + 1, "0123456789") : 0;

  if (digits == 0 ||
      (strcmp (open + 1 + digits, ")") != 0 && strcmp (open + 1 + digits, "):") != 0) ||
      open == heading || open[-1] != ' ')
    return strlen (heading);
  *ret_stated = (guint) MIN (g_ascii_strtoull (open + 1, NULL, 10), G_MAXINT);
  return open - heading - 1;
}

/* "83 organisations (83)": a heading with a count, and no other one below it. */
static gboolean
counts_all (const UsTail *self, guint i)
{
  guint stated = 0;

  us_tail_measure_heading (get (self, i)->text, &stated);
  for (guint j = i + 1; stated > 0 && j < self->blocks->len; j++)
    {
      guint other = 0;

      us_tail_measure_heading (get (self, j)->text, &other);
      if (other > 0 && get (self, j)->heading == get (self, i)->heading)
        return FALSE;
    }
  return stated > 0;
}

/**
 * us_tail_begins_first_group:
 * @self: the tail of a letter
 * @i: index of a block
 *
 * Whether a block heads the first group: a heading of the second level below the one of the
 * signatories, or instead of it. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_tail_begins_first_group (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);

  if (!has_signatories (self) &&
      (self->draft->signatories_heading != NULL ||
       (block->gap > 0 && self->draft->valediction != NULL)) &&
      (names_group (self, block->text) || counts_groups (self, i)))
    return TRUE;
  return !has_signatories (self) && block->heading > 1 &&
         (self->draft->signatories_heading != NULL ||
          (us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES_HERE, block->text) == 0 &&
           !counts_all (self, i)));
}

/**
 * us_tail_is_for_people:
 * @self: the tail of a letter
 * @text: a line
 *
 * Whether it says for whom people sign and names nobody: "For the families". Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_tail_is_for_people (const UsTail *self, const char *text)
{
  const char *p = strchr (text, ' ');

  if (p == NULL || us_phrases_match (self->phrases, US_PHRASE_SENDER, text) == 0)
    return FALSE;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * us_tail_is_group_by_place:
 * @self: the tail of a letter
 * @i: index of a block
 *
 * Whether a line says where those below it are: "Kenya", or whom they sign for. Where states sign,
 * one follows another. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_tail_is_group_by_place (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  const UsSourceBlock *next = i + 1 < self->blocks->len ? get (self, i + 1) : NULL;
  g_autofree char *name = us_traits_trim (block->text, -1, " :");

  if (next == NULL || block->forced != US_PART_NONE || next->forced != US_PART_NONE ||
      block->gap == 0 || block->marker.kind != US_MARKER_NONE || block->cells != NULL ||
      us_traits_is_prose (block) || (next->gap > 0 && next->marker.kind == US_MARKER_NONE))
    return FALSE;
  return us_tail_is_for_people (self, name) ||
         (us_country_is_name (name) && !us_country_is_name (us_source_block_get_body (next)));
}

/**
 * us_tail_is_mark:
 * @self: the tail of a letter
 * @i: index of a block
 *
 * Whether a line only says that somebody has signed, as it stands above each name: "gez."; or is
 * the line on which one signs. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_tail_is_mark (const UsTail *self, guint i)
{
  const UsSourceBlock *block = get (self, i);
  guint n = 0;

  if (block->forced == US_PART_NONE && block->cells == NULL && i + 1 < self->blocks->len &&
      strlen (block->text) >= MIN_RULE && block->text[strspn (block->text, "_.-–—… ")] == '\0')
    return TRUE;
  if (block->forced != US_PART_NONE || block->heading > 0 || block->marker.kind != US_MARKER_NONE ||
      i + 1 == self->blocks->len || get (self, i + 1)->gap > 0 ||
      us_traits_ends_with (block->text, ":") || names_group (self, block->text) ||
      !us_signature_kind_is_person (get (self, i + 1)->text) ||
      us_phrases_match_all (self->phrases, US_PHRASE_SIGNATORIES, block->text) == 0)
    return FALSE;
  for (guint j = 0; j < self->blocks->len && n < 2; j++)
    n += strcmp (get (self, j)->text, block->text) == 0;
  return n > 1;
}
