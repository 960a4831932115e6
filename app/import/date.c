/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/date.h"

#include <string.h>

/* A line with a date is short. */
#define MAX_LINE 120
#define MAX_TOKENS 24

typedef enum
{
  TOKEN_WORD,
  TOKEN_NUMBER,
  TOKEN_MONTH,
  TOKEN_FILLER,
  TOKEN_PUNCTUATION,
} TokenKind;

typedef struct
{
  TokenKind kind;
  const char *start;
  const char *end;
  guint value;
  guint digits;
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  guint length;
} Tokens;

static const char *
skip_word (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
read_number (const char *p, Token *token)
{
  while (g_unichar_isdigit (g_utf8_get_char (p)) && token->digits < 6)
    {
      token->value = token->value * 10 + g_unichar_digit_value (g_utf8_get_char (p));
      token->digits++;
      p = g_utf8_next_char (p);
    }
  token->kind = TOKEN_NUMBER;
  return p;
}

static const char *
read_token (const char *p, const UsPhrases *all, Token *token)
{
  gunichar c = g_utf8_get_char (p);
  gsize length;

  *token = (Token){ .start = p };
  if (g_unichar_isdigit (c))
    return read_number (p, token);
  if ((length = us_phrases_match_number (all, US_PHRASE_MONTH, p, &token->value)) > 0)
    {
      token->kind = TOKEN_MONTH;
      return p + length;
    }
  if ((length = us_phrases_match (all, US_PHRASE_WEEKDAY, p)) > 0 ||
      (length = us_phrases_match (all, US_PHRASE_DATE_FILLER, p)) > 0)
    {
      token->kind = TOKEN_FILLER;
      return p + length;
    }
  if (g_unichar_isalpha (c))
    {
      token->kind = TOKEN_WORD;
      return skip_word (p);
    }
  token->kind = TOKEN_PUNCTUATION;
  token->value = c;
  return g_utf8_next_char (p);
}

/* Without a year there is no date: most lines need no closer look. */
static gboolean
has_digit (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
tokenize (const char *line, Tokens *tokens)
{
  const UsPhrases *all = us_phrases_get (NULL);

  tokens->length = 0;
  if (!has_digit (line))
    return FALSE;
  for (const char *p = line; *p;)
    {
      Token token;
      if (*p == ' ')
        {
          p++;
          continue;
        }
      if (tokens->length == MAX_TOKENS)
        return FALSE;
      p = read_token (p, all, &token);
      token.end = p;
      tokens->tokens[tokens->length++] = token;
    }
  return tokens->length > 0;
}

static gboolean
is_day (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->digits <= 2 && token->value >= 1 &&
         token->value <= 31;
}

static gboolean
is_year (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->digits == 4 && token->value >= 1500 &&
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
is_separator (const Token *token)
{
  return token->kind == TOKEN_PUNCTUATION &&
         (token->value == '-' || token->value == '/' || token->value == '.' ||
          token->value == 0x2010 || token->value == 0x2011);
}

/* Date in figures from tokens[i]: 2020-05-03, 3.5.2020, 3/5/2020. Gives the tokens it takes. */
static guint
match_figures (const Tokens *tokens, guint i, const UsPhrases *phrases, UsDateMatch *match)
{
  const Token *t = &tokens->tokens[i];
  guint day, month, year;

  if (i + 5 > tokens->length || !is_separator (t + 1) || !is_separator (t + 3) ||
      t[1].value != t[3].value || t[2].kind != TOKEN_NUMBER || t[4].kind != TOKEN_NUMBER)
    return 0;
  if (is_year (t))
    return t[2].digits <= 2 && t[4].digits <= 2 && t[2].value >= 1 && t[2].value <= 12 &&
                   t[4].value >= 1 && write_iso (match, t->value, t[2].value, t[4].value)
               ? 5
               : 0;
  if (t->kind != TOKEN_NUMBER || t->digits > 2 || t[2].digits > 2 || !is_year (t + 4))
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
skip_small (const Tokens *tokens, guint i)
{
  while (i < tokens->length && (tokens->tokens[i].kind == TOKEN_FILLER ||
                                (tokens->tokens[i].kind == TOKEN_PUNCTUATION &&
                                 g_utf8_strchr (".,º°ª،/", -1, tokens->tokens[i].value) != NULL)))
    i++;
  return i;
}

/* A second name of the month, as in "31 July/Tammuz 2025" or "تموز / يوليو". */
static guint
skip_second_name (const Tokens *tokens, guint i, guint month)
{
  guint j = skip_small (tokens, i);

  while (j < tokens->length && tokens->tokens[j].kind == TOKEN_PUNCTUATION &&
         (tokens->tokens[j].value == '(' || tokens->tokens[j].value == ')'))
    j++;
  if (j < tokens->length && tokens->tokens[j].kind == TOKEN_MONTH &&
      tokens->tokens[j].value == month)
    {
      j++;
      while (j < tokens->length && tokens->tokens[j].kind == TOKEN_PUNCTUATION &&
             tokens->tokens[j].value == ')')
        j++;
      return j;
    }
  return i;
}

/* Date with the month in words from tokens[i]: 22 March 2017, March 22, 2017, March 2017. */
static guint
match_words (const Tokens *tokens, guint i, UsDateMatch *match)
{
  const Token *t = tokens->tokens;
  guint j = i;
  guint day = 0;
  guint month;

  if (is_day (&t[j]))
    {
      day = t[j].value;
      j = skip_small (tokens, j + 1);
    }
  if (j >= tokens->length || t[j].kind != TOKEN_MONTH)
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
match_at (const Tokens *tokens, guint i, const UsPhrases *phrases, UsDateMatch *match)
{
  guint n = match_figures (tokens, i, phrases, match);

  if (n > 0)
    return n;
  match->doubtful = FALSE;
  return match_words (tokens, i, match);
}

/* Whether all the tokens are a matter of course around a date. */
static gboolean
is_trifle (const Tokens *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (tokens->tokens[i].kind != TOKEN_FILLER && tokens->tokens[i].kind != TOKEN_PUNCTUATION)
      return FALSE;
  return TRUE;
}

/* The place before a date: few words, the first with a capital. */
static char *
read_place (const Tokens *tokens, guint end)
{
  guint words = 0;
  guint last = 0;

  for (guint i = 0; i < end; i++)
    {
      const Token *token = &tokens->tokens[i];
      if (token->kind == TOKEN_NUMBER || token->kind == TOKEN_MONTH)
        return NULL;
      if (token->kind == TOKEN_PUNCTUATION &&
          g_utf8_strchr (",،-–—'’.()/", -1, token->value) == NULL)
        return NULL;
      if (token->kind != TOKEN_WORD)
        continue;
      if (!g_unichar_isupper (g_utf8_get_char (token->start)) &&
          g_unichar_islower (g_utf8_get_char (token->start)))
        return NULL;
      words++;
      last = i;
    }
  if (words == 0 || words > 4 || tokens->tokens[0].kind == TOKEN_PUNCTUATION)
    return NULL;
  return g_strndup (tokens->tokens[0].start, tokens->tokens[last].end - tokens->tokens[0].start);
}

/* What parts the place from the date, so that "May 2020" in a title is no place and date. */
static gboolean
is_parted (const Tokens *tokens, guint end)
{
  const Token *before = end > 0 ? &tokens->tokens[end - 1] : NULL;

  for (guint i = end; i > 0 && before != NULL; i--)
    {
      const Token *token = &tokens->tokens[i - 1];
      if (token->kind == TOKEN_WORD)
        return FALSE;
      if (token->kind == TOKEN_FILLER || token->value == ',' || token->value == 0x060c ||
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
  Tokens tokens;
  UsDateMatch match = { 0 };
  gsize label;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (ret_match != NULL, FALSE);

  if (strlen (line) > MAX_LINE)
    return FALSE;
  label = us_phrases_match_label (us_phrases_get (NULL), US_PHRASE_DATE, line);
  if (!tokenize (line + label, &tokens))
    return FALSE;
  for (guint i = 0; i < tokens.length; i++)
    {
      guint n;
      if (tokens.tokens[i].kind != TOKEN_NUMBER && tokens.tokens[i].kind != TOKEN_MONTH)
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
  Tokens tokens;
  UsDateMatch match = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_match != NULL, FALSE);

  if (strlen (text) > 2 * MAX_LINE || !tokenize (text, &tokens))
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
