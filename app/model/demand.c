/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/demand.h"

#include "model/item-list.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* Words that end with a full stop in the middle of a sentence, without it, in small letters. ICU
 * knows some of each language; these are of letters to offices. */
static const char *const abbreviations[] = {
  "al",  "amb", "arr", "art",  "arts",  "bp",  "cap",  "cf",   "ch",  "dr",  "dra", "ed",
  "eng", "etc", "fig", "figs", "gen",   "gov", "hon",  "ibid", "inc", "jr",  "lt",  "ltd",
  "m",   "maj", "mgr", "mme",  "mr",    "mrs", "ms",   "mt",   "no",  "nos", "nr",  "núm",
  "op",  "p",   "par", "para", "paras", "pp",  "pres", "prof", "pt",  "rep", "res", "rev",
  "s",   "sec", "sen", "sgt",  "sr",    "sra", "st",   "ste",  "vol", "vs",  "z",
};

static gboolean
is_level_kind (UsBlock *block)
{
  UsBlockKind kind = us_block_get_kind (block);

  return kind == US_BLOCK_DEMAND || kind == US_BLOCK_BULLET;
}

/* Whether the full stop at @end is part of the word before it: "No.", "H.", "U.N.". */
static gboolean
ends_with_abbreviation (const char *text, gsize end)
{
  gsize stop = end;
  gsize start;
  g_autofree char *word = NULL;
  g_autofree char *small = NULL;

  while (stop > 0 && text[stop - 1] == ' ')
    stop--;
  if (stop == 0 || text[stop - 1] != '.')
    return FALSE;
  stop--;
  start = stop;
  while (start > 0)
    {
      const char *before = g_utf8_prev_char (text + start);

      if (!g_unichar_isalnum (g_utf8_get_char (before)) && *before != '.')
        break;
      start = before - text;
    }
  word = g_strndup (text + start, stop - start);
  if (strchr (word, '.') ||
      (g_utf8_strlen (word, -1) == 1 && g_unichar_isupper (g_utf8_get_char (word))))
    return TRUE;
  small = g_utf8_strdown (word, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    {
      if (g_str_equal (small, abbreviations[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * us_demand_new:
 * @lead: (nullable): plain text of its first sentence; what cannot be saved of it is left out
 * @rest: (nullable): plain text of what follows
 * @level: 0 to %US_LEVEL_MAX
 *
 * Makes a demand. Main thread only.
 *
 * Returns: (transfer full): a block of the kind %US_BLOCK_DEMAND
 */
UsBlock *
us_demand_new (const char *lead, const char *rest, guint level)
{
  gboolean has_both = lead && *lead && rest && *rest;
  g_autofree char *all =
      g_strconcat (lead ? lead : "", has_both ? " " : "", rest ? rest : "", NULL);
  g_autofree char *clean_lead = us_clean_line (lead ? lead : "", -1);
  UsBlock *self = us_block_new_plain (US_BLOCK_DEMAND, all);

  us_item_set_choice (US_ITEM (self), US_BLOCK_LEVEL, MIN (level, US_LEVEL_MAX), NULL);
  us_demand_set_lead (self, strlen (clean_lead), NULL);
  return self;
}

/**
 * us_block_is_demand:
 * @self: a block
 *
 * Tells whether it is a demand. Main thread only.
 *
 * Returns: %TRUE for a demand
 */
gboolean
us_block_is_demand (UsBlock *self)
{
  return us_block_get_kind (self) == US_BLOCK_DEMAND;
}

/**
 * us_demand_set_lead:
 * @self: a block
 * @length: how much of its text is the lead, in bytes; 0 for none
 *
 * Makes the first bytes of the text the lead, by one change of the text. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when the statement cannot be changed now
 */
gboolean
us_demand_set_lead (UsBlock *self, guint length, GError **error)
{
  UsText *text = us_block_get_text (self);
  g_autoptr (UsText) changed = NULL;

  if (length > 0)
    changed = us_text_mark (text, US_SPAN_LEAD, 0, length, NULL);
  else
    changed = us_text_unmark (text, US_SPAN_LEAD, 0, us_text_get_length (text));
  return us_item_set_text (US_ITEM (self), US_BLOCK_TEXT, changed, error);
}

/* "am 1. Juni": in these languages figures with a full stop count. */
static gboolean
ends_with_ordinal (const char *text, gsize end, const char *language)
{
  static const char *const languages[] = { "de", "cs", "da", "fi", "hr", "hu", "nb", "pl", "sl" };
  gsize digits;

  while (end > 0 && text[end - 1] == ' ')
    end--;
  if (end < 2 || text[end - 1] != '.')
    return FALSE;
  for (digits = end - 1; digits > 0 && g_ascii_isdigit (text[digits - 1]); digits--)
    ;
  if (digits == end - 1 || end - digits > 3)
    return FALSE;
  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_str_has_prefix (language, languages[i]))
      return TRUE;
  return FALSE;
}

/**
 * us_demand_first_sentence:
 * @text: plain text, valid UTF-8
 * @language: (nullable): the code of its language
 *
 * Finds the end of the first sentence, which is not at the full stop of an abbreviation such as
 * "No. 5" or "H.E. the". Any thread.
 *
 * Returns: the byte after its last character; 0 when the first sentence is the whole text
 */
guint
us_demand_first_sentence (const char *text, const char *language)
{
  g_autofree char *locale = g_strconcat (language ? language : "", "@ss=standard", NULL);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *sentences;
  UText *source;
  gsize length;
  int32_t end;

  g_return_val_if_fail (text, 0);

  length = strlen (text);
  while (length > 0 && text[length - 1] == ' ')
    length--;
  source = utext_openUTF8 (NULL, text, length, &status);
  sentences = ubrk_open (UBRK_SENTENCE, locale, NULL, 0, &status);
  ubrk_setUText (sentences, source, &status);
  if (U_FAILURE (status))
    end = UBRK_DONE;
  else
    {
      end = ubrk_next (sentences);
      while (end != UBRK_DONE &&
             (ends_with_abbreviation (text, end) || ends_with_ordinal (text, end, language)))
        end = ubrk_next (sentences);
    }
  ubrk_close (sentences);
  utext_close (source);
  if (end == UBRK_DONE || (gsize) end >= length)
    return 0;
  while (end > 0 && text[end - 1] == ' ')
    end--;
  return end;
}

/**
 * us_body_get_subtree:
 * @body: the list of the blocks of a text
 * @position: a block, from 0
 *
 * Counts the blocks that move together: a demand or point, and those of a deeper level that follow
 * it. Main thread only.
 *
 * Returns: how many, with the block itself; 0 when there is none at @position
 */
guint
us_body_get_subtree (UsItemList *body, guint position)
{
  UsBlock *block;
  guint level;
  guint count = 1;

  g_return_val_if_fail (US_IS_ITEM_LIST (body), 0);

  block = us_item_list_get (body, position);
  if (!block)
    return 0;
  level = us_block_get_level (block);
  if (!is_level_kind (block))
    return 1;
  while ((block = us_item_list_get (body, position + count)) && is_level_kind (block) &&
         us_block_get_level (block) > level)
    count++;
  return count;
}

/**
 * us_demand_adapt_lead:
 * @text: the text of a block
 * @kind: the kind that the block gets
 *
 * Makes a text fit for another kind. A lead belongs to demands: elsewhere it is bold, and bold at
 * the start of a demand is its lead. Any thread.
 *
 * Returns: (transfer full): the text
 */
UsText *
us_demand_adapt_lead (UsText *text, UsBlockKind kind)
{
  const UsSpan *spans;
  gsize n_spans;
  guint lead;
  g_autoptr (UsText) bare = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lead = us_text_get_lead (text);
  spans = us_text_get_spans (text, &n_spans);
  if (kind != US_BLOCK_DEMAND && lead > 0)
    {
      bare = us_text_unmark (text, US_SPAN_LEAD, 0, lead);
      return us_text_mark (bare, US_SPAN_BOLD, 0, lead, NULL);
    }
  for (gsize i = 0; kind == US_BLOCK_DEMAND && lead == 0 && i < n_spans && spans[i].start == 0; i++)
    if (spans[i].kind == US_SPAN_BOLD)
      {
        bare = us_text_unmark (text, US_SPAN_BOLD, 0, spans[i].end);
        return us_text_mark (bare, US_SPAN_LEAD, 0, spans[i].end, NULL);
      }
  return us_text_ref (text);
}
