/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/date-tokens.h"

static const char *
skip_word (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
read_number (const char *p, UsDateToken *token)
{
  while (g_unichar_isdigit (g_utf8_get_char (p)) && token->digits < 6)
    {
      token->value = token->value * 10 + g_unichar_digit_value (g_utf8_get_char (p));
      token->digits++;
      p = g_utf8_next_char (p);
    }
  token->kind = US_DATE_NUMBER;
  return p;
}

static const char *
read_token (const char *p, const UsPhrases *all, UsDateToken *token)
{
  gunichar c = g_utf8_get_char (p);
  gsize length;

  *token = (UsDateToken){ .start = p };
  if (g_unichar_isdigit (c))
    return read_number (p, token);
  if ((length = us_phrases_match_number (all, US_PHRASE_MONTH, p, &token->value)) > 0)
    {
      token->kind = US_DATE_MONTH;
      return p + length;
    }
  if ((length = us_phrases_match (all, US_PHRASE_WEEKDAY, p)) > 0 ||
      (length = us_phrases_match (all, US_PHRASE_DATE_FILLER, p)) > 0)
    {
      token->kind = US_DATE_FILLER;
      return p + length;
    }
  if (g_unichar_isalpha (c))
    {
      token->kind = US_DATE_WORD;
      return skip_word (p);
    }
  token->kind = US_DATE_PUNCTUATION;
  token->value = c;
  return g_utf8_next_char (p);
}

/* Without a year there is no date: most lines need no closer look. */
static gboolean
has_year (const char *text)
{
  guint digits = 0;
  gboolean likely = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      const gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      if (c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c))
        {
          /* Letters are of this millennium or the last. */
          if (digits++ == 0)
            likely = c >= 0x80 || c == '1' || c == '2';
        }
      else if (digits == 4 && likely)
        return TRUE;
      else
        digits = 0;
      if (c == '\0')
        return FALSE;
    }
}

/**
 * us_date_tokenize:
 * @line: one line
 * @tokens: (out caller-allocates): its words, numbers and marks
 *
 * Parts a line in which a date may stand. Any thread.
 *
 * Returns: whether one may: there is a year in it, and not too much else
 */
gboolean
us_date_tokenize (const char *line, UsDateTokens *tokens)
{
  const UsPhrases *all = us_phrases_get (NULL);

  tokens->length = 0;
  if (!has_year (line))
    return FALSE;
  for (const char *p = line; *p;)
    {
      UsDateToken token;
      if (*p == ' ')
        {
          p++;
          continue;
        }
      if (tokens->length == US_DATE_MAX_TOKENS)
        return FALSE;
      p = read_token (p, all, &token);
      token.end = p;
      tokens->tokens[tokens->length++] = token;
    }
  return tokens->length > 0;
}
