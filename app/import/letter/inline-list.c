/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/inline-list.h"

#include <string.h>

#include "import/letter/list-marker.h"
#include "import/letter/traits.h"

/* A marker as "(viii)" is no longer. */
#define MAX_MARKER 8
/* Paragraphs longer than this are not read for lists. */
#define MAX_LENGTH 20000
/* Whoever asks for something does it in so many words. */
#define MIN_WORDS 2

/* A marker with a parenthesis at @p that counts @value: "(ii) ", "b) ", "3) ". How long it is. */
static gsize
match_marker (const char *text, const char *p, guint value, UsListMarker *kind)
{
  UsListMarker marker;
  const char *close = memchr (p, ')', strnlen (p, MAX_MARKER));

  if (close == NULL || (p > text && p[-1] != ' ') || !us_list_marker_parse (p, &marker) ||
      (marker.style != ')' && marker.style != '('))
    return 0;
  /* "i" is a letter and a number. */
  if (marker.roman > 0 &&
      (value == 1 || kind->kind == US_MARKER_LOWER_ROMAN || kind->kind == US_MARKER_UPPER_ROMAN))
    {
      marker.kind = marker.kind == US_MARKER_LOWER ? US_MARKER_LOWER_ROMAN : US_MARKER_UPPER_ROMAN;
      marker.value = marker.roman;
    }
  if (marker.value != value || (value > 1 && !us_list_marker_is_same_list (&marker, kind)))
    return 0;
  *kind = marker;
  return marker.length;
}

static const char *
find_marker (const char *text, const char *from, guint value, UsListMarker *kind, gsize *ret_length)
{
  for (const char *p = from; p != NULL; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      *ret_length = match_marker (text, p, value, kind);
      if (*ret_length > 0)
        return p;
    }
  return NULL;
}

/* Whether the words before the first marker call for a list, and stop in the middle of what they
 * say. */
static gboolean
leads_to_list (const char *lead_in, const UsPhrases *phrases)
{
  const char *word = strrchr (lead_in, ' ');

  if (!us_phrases_contain (phrases, US_PHRASE_CALL, lead_in) &&
      !us_phrases_contain (phrases, US_PHRASE_ASK, lead_in))
    return FALSE;
  return us_traits_ends_with (lead_in, ":,،") ||
         (word != NULL && us_phrases_match_all (phrases, US_PHRASE_STOP_WORD, word + 1) > 0);
}

/* What comes after the last of the points, from a new sentence on. */
static char *
take_rest (char *last)
{
  char *end = strstr (last, ". ");
  char *rest;

  if (end == NULL || !us_traits_has_capital (end + 2))
    return NULL;
  rest = g_strdup (end + 2);
  end[1] = '\0';
  return rest;
}

/**
 * us_inline_list_split:
 * @text: a paragraph
 * @phrases: phrases of its language
 * @ret_rest: (out) (transfer full) (nullable): what comes after the list
 *
 * Parts a paragraph that lists what it asks for: "We ask you (a) to open the wells, and (b) to keep
 * them open." Any thread.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the words before the list and each
 * of its points, without their markers; %NULL when there is none
 */
char **
us_inline_list_split (const char *text, const UsPhrases *phrases, char **ret_rest)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  UsListMarker kind = { 0 };
  const char *from = text;
  gsize length = 0;

  g_return_val_if_fail (text != NULL && phrases != NULL, NULL);
  g_return_val_if_fail (ret_rest != NULL, NULL);

  *ret_rest = NULL;
  if (strchr (text, ')') == NULL || strlen (text) > MAX_LENGTH)
    return NULL;
  for (guint value = 1; from != NULL; value++)
    {
      const char *p = find_marker (text, from, value, &kind, &length);
      char *part = us_traits_trim (from, p != NULL ? p - from : -1, " ");

      g_ptr_array_add (parts, part);
      if (us_traits_count_words (part) < MIN_WORDS ||
          (value == 1 && !leads_to_list (part, phrases)))
        return NULL;
      from = p != NULL ? p + length : NULL;
    }
  /* One point is no list. */
  if (parts->len < 3)
    return NULL;
  *ret_rest = take_rest (g_ptr_array_index (parts, parts->len - 1));
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}
