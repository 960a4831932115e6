/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/date.h"

#include <string.h>

#include "import/date-tokens.h"

/* A line with a date is short. */
#define MAX_LINE 120

static gboolean
is_day (const UsDateToken *token)
{
  return token->kind == US_DATE_NUMBER && token->digits <= 2 && token->value >= 1 &&
         token->value <= 31;
}

static gboolean
is_year (const UsDateToken *token)
{
  return token->kind == US_DATE_NUMBER && token->digits == 4 && token->value >= 1500 &&
         token->value <= 2999;
}

static gboolean
write_iso (UsDateMatch *match, guint year, guint month, guint day)
{
  if (day == 0)
    return g_snprintf (match->iso, sizeof match->iso, "%04u-%02u", year % 10000, month % 100) > 0;
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_snprintf (match->iso, sizeof match->iso, "%04u-%02u-%02u", year % 10000, month % 100,
              day % 100);
  return TRUE;
}

static gboolean
is_separator (const UsDateToken *token)
{
  return token->kind == US_DATE_PUNCTUATION &&
         (token->value == '-' || token->value == '/' || token->value == '.' ||
          token->value == 0x2010 || token->value == 0x2011);
}

/* Date in figures from tokens[i]: 2020-05-03, 3.5.2020, 3/5/2020. Gives the tokens it takes. */
static guint
match_figures (const UsDateTokens *tokens, guint i, const UsPhrases *phrases, UsDateMatch *match)
{
  const UsDateToken *t = &tokens->tokens[i];
  guint day, month, year;

  if (i + 5 > tokens->length || !is_separator (t + 1) || !is_separator (t + 3) ||
      t[1].value != t[3].value || t[2].kind != US_DATE_NUMBER || t[4].kind != US_DATE_NUMBER)
    return 0;
  if (is_year (t))
    return t[2].digits <= 2 && t[4].digits <= 2 && t[2].value >= 1 && t[2].value <= 12 &&
                   t[4].value >= 1 && write_iso (match, t->value, t[2].value, t[4].value)
               ? 5
               : 0;
  if (t->kind != US_DATE_NUMBER || t->digits > 2 || t[2].digits > 2 || !is_year (t + 4))
    return 0;
  day = t->value;
  month = t[2].value;
  year = t[4].value;
  match->doubtful = day <= 12 && month <= 12 && day != month && t[1].value == '/';
  if (month > 12 || (match->doubtful && !us_phrases_is_day_first (phrases)))
    {
      day = t[2].value;
      month = t->value;
    }
  return month >= 1 && month <= 12 && day >= 1 && write_iso (match, year, month, day) ? 5 : 0;
}

static guint
skip_small (const UsDateTokens *tokens, guint i)
{
  while (i < tokens->length && (tokens->tokens[i].kind == US_DATE_FILLER ||
                                (tokens->tokens[i].kind == US_DATE_PUNCTUATION &&
                                 g_utf8_strchr (".,º°ª،/", -1, tokens->tokens[i].value) != NULL)))
    i++;
  return i;
}

static guint
skip_parentheses (const UsDateTokens *tokens, guint i)
{
  while (i < tokens->length && tokens->tokens[i].kind == US_DATE_PUNCTUATION &&
         (tokens->tokens[i].value == '(' || tokens->tokens[i].value == ')'))
    i++;
  return i;
}

/* A second name of the month, as in "31 July/Tammuz 2025" or "تموز / يوليو". */
static guint
skip_second_name (const UsDateTokens *tokens, guint i, guint month)
{
  const guint j = skip_parentheses (tokens, skip_small (tokens, i));
  const UsDateToken *name = j < tokens->length ? &tokens->tokens[j] : NULL;

  return name != NULL && name->kind == US_DATE_MONTH && name->value == month
             ? skip_parentheses (tokens, j + 1)
             : i;
}

/* Date with the month in words from tokens[i]: 22 March 2017, March 22, 2017, March 2017. */
static guint
match_words (const UsDateTokens *tokens, guint i, UsDateMatch *match)
{
  const UsDateToken *t = tokens->tokens;
  guint j = i;
  guint day = 0;
  guint month;

  if (is_day (&t[j]))
    {
      day = t[j].value;
      j = skip_small (tokens, j + 1);
    }
  if (j >= tokens->length || t[j].kind != US_DATE_MONTH)
    return 0;
  month = t[j].value;
  j = skip_second_name (tokens, j + 1, month);
  j = skip_small (tokens, j);
  if (day == 0 && j < tokens->length && is_day (&t[j]))
    {
      day = t[j].value;
      j = skip_small (tokens, j + 1);
    }
  if (j >= tokens->length || !is_year (&t[j]) || !write_iso (match, t[j].value, month, day))
    return 0;
  return j + 1 - i;
}

static guint
match_at (const UsDateTokens *tokens, guint i, const UsPhrases *phrases, UsDateMatch *match)
{
  guint n = match_figures (tokens, i, phrases, match);

  if (n > 0)
    return n;
  match->doubtful = FALSE;
  return match_words (tokens, i, match);
}

/* Whether all the tokens are a matter of course around a date. */
static gboolean
is_trifle (const UsDateTokens *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (tokens->tokens[i].kind != US_DATE_FILLER && tokens->tokens[i].kind != US_DATE_PUNCTUATION)
      return FALSE;
  return TRUE;
}

/* "Fait à Paris", but not "Le Havre": two words without a meaning, the second of them small. */
static guint
skip_done (const UsDateTokens *tokens, guint end)
{
  guint n = end > 0 && tokens->tokens[0].kind == US_DATE_FILLER;

  while (n > 0 && n < end && tokens->tokens[n].kind == US_DATE_FILLER &&
         !g_unichar_isupper (g_utf8_get_char (tokens->tokens[n].start)))
    n++;
  return n > 1 ? n : 0;
}

/* The place before a date: few words, the first with a capital. */
static char *
read_place (const UsDateTokens *tokens, guint end)
{
  guint words = 0;
  guint first = skip_done (tokens, end);
  guint last = 0;

  for (guint i = first; i < end; i++)
    {
      const UsDateToken *token = &tokens->tokens[i];
      if (token->kind == US_DATE_NUMBER || token->kind == US_DATE_MONTH)
        return NULL;
      if (token->kind == US_DATE_PUNCTUATION &&
          g_utf8_strchr (",،-–—'’.()/", -1, token->value) == NULL)
        return NULL;
      if (token->kind != US_DATE_WORD)
        continue;
      if (!g_unichar_isupper (g_utf8_get_char (token->start)) &&
          g_unichar_islower (g_utf8_get_char (token->start)))
        return NULL;
      words++;
      last = i;
    }
  if (words == 0 || words > 4 || tokens->tokens[first].kind == US_DATE_PUNCTUATION)
    return NULL;
  const char *start = tokens->tokens[first].start;
  const char *stop = tokens->tokens[last].end;
  /* "São Luís (MA)". */
  if (*stop == ')' && memchr (start, '(', (gsize) (stop - start)) != NULL)
    stop++;
  return g_strndup (start, stop - start);
}

/* What parts the place from the date, so that "May 2020" in a title is no place and date. */
static gboolean
is_parted (const UsDateTokens *tokens, guint end)
{
  const UsDateToken *before = end > 0 ? &tokens->tokens[end - 1] : NULL;

  for (guint i = end; i > 0 && before != NULL; i--)
    {
      const UsDateToken *token = &tokens->tokens[i - 1];
      if (token->kind == US_DATE_WORD)
        return FALSE;
      if (token->kind == US_DATE_FILLER || token->value == ',' || token->value == 0x060c ||
          token->value == '-' || token->value == 0x2013 || token->value == 0x2014)
        return TRUE;
    }
  return FALSE;
}

/**
 * us_date_parse_line:
 * @line: one line
 * @phrases: phrases of the letter's language
 * @ret_match: (out): the date
 *
 * Reads a line that is a date and nothing else but a weekday, a label and a place. Any thread.
 *
 * Returns: whether it is one
 */
gboolean
us_date_parse_line (const char *line, const UsPhrases *phrases, UsDateMatch *ret_match)
{
  UsDateTokens tokens;
  UsDateMatch match = { 0 };
  gsize label;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (ret_match != NULL, FALSE);

  if (strlen (line) > MAX_LINE)
    return FALSE;
  label = us_phrases_match_label (us_phrases_get (NULL), US_PHRASE_DATE, line);
  if (!us_date_tokenize (line + label, &tokens))
    return FALSE;
  for (guint i = 0; i < tokens.length; i++)
    {
      guint n;
      if (tokens.tokens[i].kind != US_DATE_NUMBER && tokens.tokens[i].kind != US_DATE_MONTH)
        continue;
      n = match_at (&tokens, i, phrases, &match);
      if (n == 0 || !is_trifle (&tokens, i + n, tokens.length))
        return FALSE;
      if (!is_trifle (&tokens, 0, i))
        {
          match.place = is_parted (&tokens, i) ? read_place (&tokens, i) : NULL;
          if (match.place == NULL)
            return FALSE;
        }
      *ret_match = match;
      return TRUE;
    }
  return FALSE;
}

/**
 * us_date_parse_dateline:
 * @line: one line
 * @phrases: phrases of the letter's language
 * @ret_match: (out): the date
 *
 * Reads a line that says when a text was published, whatever comes after the date: "Published 3 May
 * 2024 at 6 am, 3 minutes to read". Any thread.
 *
 * Returns: whether it is one
 */
gboolean
us_date_parse_dateline (const char *line, const UsPhrases *phrases, UsDateMatch *ret_match)
{
  UsDateTokens tokens;
  UsDateMatch match = { 0 };
  gsize label;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (ret_match != NULL, FALSE);

  label = us_phrases_match (us_phrases_get (NULL), US_PHRASE_DATE, line);
  /* "On 3 May" begins a sentence. */
  if (label == 0 || strlen (line) > MAX_LINE || g_str_has_suffix (line, ".") ||
      us_phrases_match (phrases, US_PHRASE_STOP_WORD, line) == label ||
      !us_date_tokenize (line + label, &tokens))
    return FALSE;
  for (guint i = 0; i < tokens.length && is_trifle (&tokens, 0, i); i++)
    if (match_at (&tokens, i, phrases, &match) > 0 && strlen (match.iso) == 10)
      {
        *ret_match = match;
        return TRUE;
      }
  return FALSE;
}

/**
 * us_date_find:
 * @text: text
 * @phrases: phrases of the letter's language
 * @ret_match: (out): the date
 *
 * Looks for a whole date, with its day, in a line. Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_date_find (const char *text, const UsPhrases *phrases, UsDateMatch *ret_match)
{
  UsDateTokens tokens;
  UsDateMatch match = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_match != NULL, FALSE);

  if (strlen (text) > 2 * MAX_LINE || !us_date_tokenize (text, &tokens))
    return FALSE;
  for (guint i = 0; i < tokens.length; i++)
    if (match_at (&tokens, i, phrases, &match) > 0 && strlen (match.iso) == 10)
      {
        *ret_match = match;
        return TRUE;
      }
  return FALSE;
}

/**
 * us_date_match_clear:
 * @match: a match
 *
 * Frees what it holds. Any thread.
 */
void
us_date_match_clear (UsDateMatch *match)
{
  g_clear_pointer (&match->place, g_free);
}
