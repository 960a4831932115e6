/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/word-spaces.h"

#define CLOSING ".,;:!?…)]»”"
#define OPENING "([«“¿¡"

static gunichar
get_before (const GtkTextIter *at)
{
  GtkTextIter before = *at;

  return gtk_text_iter_starts_line (at) || !gtk_text_iter_backward_char (&before)
             ? 0
             : gtk_text_iter_get_char (&before);
}

static gunichar
get_after (const GtkTextIter *at)
{
  return gtk_text_iter_ends_line (at) ? 0 : gtk_text_iter_get_char (at);
}

static gboolean
is_one_of (gunichar character, const char *set)
{
  return character != 0 && g_utf8_strchr (set, -1, character) != NULL;
}

/* Not every script has spaces between its words. */
static gboolean
is_of_word (gunichar character)
{
  return g_unichar_isalnum (character) && !g_unichar_iswide (character) &&
         g_unichar_break_type (character) != G_UNICODE_BREAK_COMPLEX_CONTEXT;
}

static gboolean
cuts_word (const GtkTextIter *at)
{
  return is_of_word (get_before (at)) && is_of_word (get_after (at));
}

/**
 * us_word_spaces_between:
 * @start: where a range starts
 * @end: where it ends
 *
 * Tells if a range is of whole words of one line, which part from what is about them by spaces of
 * their own. Main thread only.
 *
 * Returns: %TRUE when it is
 */
gboolean
us_word_spaces_between (const GtkTextIter *start, const GtkTextIter *end)
{
  return gtk_text_iter_get_line (start) == gtk_text_iter_get_line (end) && !cuts_word (start) &&
         !cuts_word (end) && is_of_word (get_after (start)) &&
         !g_unichar_isspace (get_before (end));
}

/**
 * us_word_spaces_take:
 * @start: (inout): where a range of whole words starts
 * @end: (inout): where it ends
 *
 * Widens the range by the space that would be left over without its words. Main thread only.
 */
void
us_word_spaces_take (GtkTextIter *start, GtkTextIter *end)
{
  const gunichar before = get_before (start), after = get_after (end);

  if (before == ' ' && (after == 0 || after == ' ' || is_one_of (after, CLOSING)))
    gtk_text_iter_backward_char (start);
  else if (before == 0 && after == ' ')
    gtk_text_iter_forward_char (end);
}

/**
 * us_word_spaces_lack_before:
 * @at: where words are going to be
 *
 * Tells if what stands before would run into the words. Main thread only.
 *
 * Returns: %TRUE when a space is due
 */
gboolean
us_word_spaces_lack_before (const GtkTextIter *at)
{
  const gunichar before = get_before (at);

  return is_of_word (before) || is_one_of (before, CLOSING);
}

/**
 * us_word_spaces_lack_after:
 * @at: where words end
 *
 * Tells if the words would run into what stands after them. Main thread only.
 *
 * Returns: %TRUE when a space is due
 */
gboolean
us_word_spaces_lack_after (const GtkTextIter *at)
{
  const gunichar after = get_after (at);

  return is_of_word (after) || is_one_of (after, OPENING);
}
