/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/lead-in.h"

#include <string.h>

#include "import/letter/traits.h"

/* So much of the end of a paragraph is read for what it leads to. */
#define LEAD_IN_BYTES 400

static const char *
tail_of (const char *text, gsize bytes)
{
  gsize length = strlen (text);
  const char *p = length > bytes ? text + length - bytes : text;

  while ((*p & 0xc0) == 0x80)
    p++;
  return p;
}

/* The last sentence, also when it has its full stop. */
static const char *
find_last_sentence (const char *text)
{
  const char *last = text;

  for (const char *p = text; (p = strpbrk (p, ".!?")) != NULL; p++)
    if (p[1] == ' ')
      last = p + 2;
  return last;
}

/* "For these reasons, we call on you": what calls comes after the reasons. */
static gboolean
calls_after_background (const UsPhrases *phrases, const char *sentence)
{
  const char *after = NULL;

  for (const char *p = sentence; p != NULL; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (us_phrases_match (phrases, US_PHRASE_BACKGROUND, p) > 0)
        after = p;
      if (*p == '\0')
        break;
    }
  return after != NULL && us_phrases_contain (phrases, US_PHRASE_CALL, after);
}

/* "We declare:", but not "We declare that you should:". */
static gboolean
declares (const UsPhrases *phrases, const char *sentence)
{
  return us_phrases_contain (phrases, US_PHRASE_DECLARATION, sentence) &&
         !us_phrases_contain (phrases, US_PHRASE_CALL, sentence);
}

/**
 * us_lead_in_weigh:
 * @text: the words before a list
 * @phrases: phrases of their language
 *
 * Weighs how much words call for the list that they lead to: "We call on you to:" does, "Contents:"
 * and "We declare:" do not. Any thread.
 *
 * Returns: 2 when they call for it, 1 when they lead to it, 0 or less when they do neither
 */
int
us_lead_in_weigh (const char *text, const UsPhrases *phrases)
{
  const char *end;
  gboolean open;
  gboolean call;
  const char *sentence;

  g_return_val_if_fail (text != NULL && phrases != NULL, 0);

  end = tail_of (text, LEAD_IN_BYTES);
  open = us_traits_ends_with (text, ":,،");
  call = us_phrases_contain (phrases, US_PHRASE_CALL, end);
  if (declares (phrases, find_last_sentence (end)))
    return -1;
  if (!us_phrases_contain (phrases, US_PHRASE_BACKGROUND, tail_of (end, 80)))
    return (call ? 2 : 0) + (open ? 1 : 0);
  /* What calls is the sentence that leads to the list. */
  sentence = strrchr (end, '.');
  if (sentence == NULL)
    sentence = end;
  return calls_after_background (phrases, sentence) ||
                 (open && us_phrases_contain (phrases, US_PHRASE_CALL, sentence))
             ? 2
             : -1;
}

/**
 * us_lead_in_is_recital:
 * @text: a point without its marker
 * @phrases: phrases of its language
 *
 * Whether a point says why, and asks for nothing: "Considering that the wells are dry". Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_lead_in_is_recital (const char *text, const UsPhrases *phrases)
{
  g_return_val_if_fail (text != NULL && phrases != NULL, FALSE);

  return us_phrases_match (phrases, US_PHRASE_RECITAL, text) > 0;
}
