/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

/* A line with more of them is no date. */
#define US_DATE_MAX_TOKENS 24

typedef enum
{
  US_DATE_WORD,
  US_DATE_NUMBER,
  US_DATE_MONTH,
  US_DATE_FILLER,
  US_DATE_PUNCTUATION,
} UsDateTokenKind;

/**
 * UsDateToken:
 * @kind: what it is
 * @start: where it begins
 * @end: the byte after it
 * @value: number, number of the month, or character
 * @digits: of a number
 *
 * A word, number or mark of a line that may be a date.
 */
typedef struct
{
  UsDateTokenKind kind;
  const char *start;
  const char *end;
  guint value;
  guint digits;
} UsDateToken;

/**
 * UsDateTokens:
 * @tokens: the tokens
 * @length: how many
 *
 * Those of one line.
 */
typedef struct
{
  UsDateToken tokens[US_DATE_MAX_TOKENS];
  guint length;
} UsDateTokens;

gboolean us_date_tokenize (const char *line, UsDateTokens *tokens);

G_END_DECLS
