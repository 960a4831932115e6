/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-speech.h"

#include "model/live.h"
#include "view/body/block-kinds.h"
#include "view/body/note-marks.h"
#include "view/text/chip-values.h"

#include <glib/gi18n.h>

static char *
say_object (UsStatement *statement, UsText *text, const UsSpan *span, GHashTable *notes)
{
  gboolean broken;

  if (span->kind == US_SPAN_NOTE)
    /* translators: a screen reader says it where the text refers to a note; %u is its number */
    return g_strdup_printf (_ ("(note %u)"),
                            GPOINTER_TO_UINT (g_hash_table_lookup (notes, span->target)));
  return us_live_values_show (us_chip_values_get (statement), text, span, &broken);
}

static char *
say_count (const char *target, const char *shown)
{
  /* translators: for screen readers: what the caret is at; %s is a number */
  static const char *const sentences[US_N_COUNTS] = {
    [US_COUNT_SIGNATORIES] = N_ ("Count of signatories: %s"),
    [US_COUNT_ORGANISATIONS] = N_ ("Count of organisations: %s"),
    [US_COUNT_INDIVIDUALS] = N_ ("Count of individuals: %s"),
    [US_COUNT_COUNTRIES] = N_ ("Count of countries: %s"),
  };
  UsCountOf of = US_COUNT_SIGNATORIES;
  gboolean words;

  us_live_count_parse (target, &of, &words);
  return g_strdup_printf (_ (sentences[of]), shown);
}

/**
 * us_body_speech_at:
 * @statement: a statement
 * @text: a text of its body
 * @span: a reference, a count or a link in it
 *
 * Says what the caret is at, for somebody who does not see the picture in the text. Main thread
 * only.
 *
 * Returns: (transfer full): a description
 */
char *
us_body_speech_at (UsStatement *statement, UsText *text, const UsSpan *span)
{
  g_autoptr (GHashTable) notes = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (text != NULL && span != NULL, NULL);

  if (span->kind == US_SPAN_LINK)
    /* translators: for screen readers: what the caret is at; %s is an address */
    return g_strdup_printf (_ ("Link to %s"), span->target);
  if (span->kind == US_SPAN_NOTE)
    notes = us_note_marks_count (statement);
  shown = say_object (statement, text, span, notes);
  if (span->kind == US_SPAN_DEMAND)
    /* translators: for screen readers: what the caret is at; %s is such as "demand 3" */
    return g_strdup_printf (_ ("Reference to %s"), shown);
  if (span->kind == US_SPAN_COUNT)
    return say_count (span->target, shown);
  return g_steal_pointer (&shown);
}

/* The text with words in the place of its chips and note references; NULL when it has none. */
static char *
say_text (UsStatement *statement, UsText *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GHashTable) notes = NULL;
  const char *string = us_text_get_string (text);
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);
  guint done = 0;

  for (gsize i = 0; i < n_spans; i++)
    {
      g_autofree char *shown = NULL;

      if (!us_span_is_object (spans[i].kind) || spans[i].start < done)
        continue;
      if (notes == NULL)
        notes = us_note_marks_count (statement);
      shown = say_object (statement, text, &spans[i], notes);
      g_string_append_len (words, string + done, spans[i].start - done);
      g_string_append (words, shown);
      done = spans[i].end;
    }
  if (notes == NULL)
    return NULL;
  g_string_append (words, string + done);
  return g_strdup (words->str);
}

/**
 * us_body_speech_new:
 * @statement: a statement
 * @block: a block of its body
 * @number: (nullable): the number that stands beside it
 *
 * Says what GTK does not tell a screen reader of: the kind of a block, its number and level, and
 * the words of references, counts and notes, which are pictures in its text. Main thread only.
 *
 * Returns: (transfer full): a description
 */
char *
us_body_speech_new (UsStatement *statement, UsBlock *block, const char *number)
{
  g_autofree char *kind = NULL;
  g_autofree char *words = NULL;
  const char *title;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (US_IS_BLOCK (block), NULL);

  title = _ (us_block_kinds_get (NULL)[us_block_get_kind (block)].title);
  words = say_text (statement, us_block_get_text (block));
  if (number != NULL && us_block_get_kind (block) == US_BLOCK_DEMAND)
    /* translators: for screen readers: "Demand 2, level 1" */
    kind = g_strdup_printf (_ ("%s %s, level %u"), title, number, us_block_get_level (block) + 1);
  else
    kind = g_strdup (title);
  if (words == NULL)
    return g_steal_pointer (&kind);
  /* translators: for screen readers: what a paragraph is, and its words */
  return g_strdup_printf (_ ("%s: %s"), kind, words);
}
