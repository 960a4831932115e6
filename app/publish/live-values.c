/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/live-values.h"

#include <string.h>

#include "model/block.h"
#include "publish/numbering.h"
#include "register/spell-out.h"

/* What stands for the number of a demand that is gone, so that nobody overlooks it. */
#define LOST "[?]"

struct _UsLiveValues
{
  char *language;
  UsNumberingStyle style;
  GHashTable *numbers; /* by the ids of the demands */
  guint counts[US_N_COUNTS];
};

/* In the language of the letter, not in that of whoever exports it: data and not translations.
 * English first: it stands in for languages that are not here. */
static const struct
{
  const char *language;
  const char *demand;
} words[] = {
  { "en", "demand" },  { "ar", "المطلب" },    { "de", "Forderung" },     { "es", "demanda" },
  { "fr", "demande" }, { "it", "richiesta" }, { "pt", "reivindicação" },
};

static const char *
find_word (const char *language)
{
  gsize length = strcspn (language, "-_");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].language) == length &&
        g_ascii_strncasecmp (words[i].language, language, length) == 0)
      return words[i].demand;
  return words[0].demand;
}

/**
 * us_live_values_new:
 * @language: the language of the letter
 *
 * Makes values that know no demand and count nobody. Any thread.
 *
 * Returns: (transfer full): the values
 */
UsLiveValues *
us_live_values_new (const char *language)
{
  UsLiveValues *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (UsLiveValues, 1);
  self->language = g_strdup (language);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * us_live_values_free:
 * @self: (transfer full): values
 *
 * Frees them. Any thread.
 */
void
us_live_values_free (UsLiveValues *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->numbers);
  g_free (self->language);
  g_free (self);
}

/**
 * us_live_values_number:
 * @self: values
 * @body: the body of the letter
 * @is_left_out: (nullable): which blocks readers do not see; %NULL for none
 *
 * Numbers all demands, and from then on writes counts in the digits of that statement. Main thread
 * only.
 */
void
us_live_values_number (UsLiveValues *self, UsItemList *body, UsLiveLeftOut is_left_out)
{
  UsStatement *statement;
  UsNumbering numbering;
  guint length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (US_IS_ITEM_LIST (body));

  length = us_item_list_get_length (body);
  us_numbering_start (&numbering);
  statement = us_item_list_get_statement (body);
  if (statement != NULL)
    self->style =
        us_item_get_choice (US_ITEM (us_statement_get_settings (statement)), US_SETTINGS_NUMBERING);
  numbering.style = self->style;
  for (guint i = 0; i < length; i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      UsBlockKind kind = us_block_get_kind (block);

      /* One that is left out still begins the count again. */
      if (kind == US_BLOCK_DEMAND && is_left_out != NULL && is_left_out (body, i))
        continue;
      if (us_numbering_next (&numbering, kind, us_block_get_level (block)) > 0)
        g_hash_table_insert (self->numbers, g_strdup (us_item_get_id (US_ITEM (block))),
                             us_numbering_format_path (&numbering));
    }
}

/**
 * us_live_values_set_counts:
 * @self: values
 * @counts: how many sign
 *
 * Takes the counts over. Any thread.
 */
void
us_live_values_set_counts (UsLiveValues *self, const UsLiveCount *counts)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (counts != NULL);

  memcpy (self->counts, counts->counts, sizeof self->counts);
}

static char *
format_demand (UsLiveValues *self, const char *target, gboolean *ret_broken)
{
  g_autofree char *id = NULL;
  gboolean number_only = FALSE;
  const char *number;

  if (!us_live_demand_parse (target, &id, &number_only))
    return g_strdup (LOST);
  number = g_hash_table_lookup (self->numbers, id);
  *ret_broken = number == NULL;
  if (number == NULL)
    number = LOST;
  if (number_only)
    return g_strdup (number);
  /* A line may end between the number and what follows, but "demand" is not left alone. */
  return g_strconcat (find_word (self->language), "\xc2\xa0", number, NULL);
}

static char *
format_count (UsLiveValues *self, UsCountOf of, gboolean in_words)
{
  g_autofree char *language = NULL;

  if (in_words)
    return us_spell_out (self->language, self->counts[of], of);
  language = us_numbering_get_language (self->style, self->language);
  return us_spell_figures (language, self->counts[of]);
}

static char *
format (UsLiveValues *self, const UsSpan *span, gboolean *ret_broken)
{
  UsCountOf of;
  gboolean in_words;

  *ret_broken = FALSE;
  if (span->kind == US_SPAN_DEMAND)
    return format_demand (self, span->target, ret_broken);
  if (span->kind != US_SPAN_COUNT || !us_live_count_parse (span->target, &of, &in_words))
    return NULL;
  return format_count (self, of, in_words);
}

static gboolean
is_opening (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return g_unichar_isspace (character) || type == G_UNICODE_OPEN_PUNCTUATION ||
         type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FORMAT || character == '"' ||
         character == '\'';
}

/* Whether a sentence begins at a place of a text. */
static gboolean
begins_sentence (const char *string, guint place)
{
  const char *at = string + place;
  gboolean space = FALSE;

  while (at > string && is_opening (g_utf8_get_char (g_utf8_prev_char (at))))
    {
      at = g_utf8_prev_char (at);
      space |= g_unichar_isspace (g_utf8_get_char (at));
    }
  if (at == string)
    return TRUE;
  at = g_utf8_prev_char (at);
  return space && strchr (".!?", *at) != NULL && *at != '\0';
}

/**
 * us_live_values_show:
 * @self: values
 * @text: a text
 * @span: one of its spans
 * @ret_broken: (out): whether it refers to a demand that is gone
 *
 * Writes what a reference or count says at its place: with a capital where a sentence begins. Any
 * thread.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL for other spans
 */
char *
us_live_values_show (UsLiveValues *self, const UsText *text, const UsSpan *span,
                     gboolean *ret_broken)
{
  g_autofree char *plain = NULL;
  GString *capital;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL && span != NULL, NULL);
  g_return_val_if_fail (ret_broken != NULL, NULL);

  plain = format (self, span, ret_broken);
  if (plain == NULL || !begins_sentence (us_text_get_string (text), span->start))
    return g_steal_pointer (&plain);
  capital = g_string_new (NULL);
  g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (plain)));
  g_string_append (capital, g_utf8_next_char (plain));
  return g_string_free (capital, FALSE);
}

/**
 * us_live_values_resolve:
 * @self: values
 * @text: a text
 *
 * Puts what references and counts say into their places; what marks them, marks that. Any thread.
 *
 * Returns: (transfer full): the text without references to demands and without counts
 */
UsText *
us_live_values_resolve (UsLiveValues *self, UsText *text)
{
  UsText *resolved;
  gsize n_spans;
  const UsSpan *spans;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  resolved = us_text_ref (text);
  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = n_spans; i > 0; i--)
    {
      gboolean broken;
      g_autofree char *shown = us_live_values_show (self, text, &spans[i - 1], &broken);

      if (shown != NULL)
        {
          g_autoptr (UsText) old = resolved;

          resolved = us_text_replace (old, spans[i - 1].start, spans[i - 1].end, shown);
        }
    }
  return resolved;
}

/**
 * us_live_values_concern:
 * @text: a text
 *
 * Tells whether there is any reference to a demand or count in it. Any thread.
 *
 * Returns: %TRUE when there is
 */
gboolean
us_live_values_concern (const UsText *text)
{
  gsize n_spans;
  const UsSpan *spans;

  g_return_val_if_fail (text != NULL, FALSE);

  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_DEMAND || spans[i].kind == US_SPAN_COUNT)
      return TRUE;
  return FALSE;
}
