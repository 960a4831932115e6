/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/live.h"

#include <string.h>

#define NUMBER_ONLY " number"
#define WORDS " words"

static const char *const names[] = {
  [US_COUNT_SIGNATORIES] = "signatories",
  [US_COUNT_ORGANISATIONS] = "organisations",
  [US_COUNT_INDIVIDUALS] = "individuals",
  [US_COUNT_COUNTRIES] = "countries",
};

/* Gives the length of @target without @suffix, which may be missing. */
static gsize
measure_without (const char *target, const char *suffix, gboolean *ret_has_suffix)
{
  *ret_has_suffix = g_str_has_suffix (target, suffix);
  return strlen (target) - (*ret_has_suffix ? strlen (suffix) : 0);
}

/**
 * us_live_demand_new:
 * @id: the id of a demand
 * @number_only: whether it shows "3 (a)" instead of "demand 3 (a)"
 *
 * Makes the target of a reference to a demand. Any thread.
 *
 * Returns: (transfer full): the target
 */
char *
us_live_demand_new (const char *id, gboolean number_only)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_strconcat (id, number_only ? NUMBER_ONLY : "", NULL);
}

/**
 * us_live_demand_parse:
 * @target: the target of a span
 * @ret_id: (out) (optional) (transfer full): the id of the demand
 * @ret_number_only: (out) (optional): whether it shows the number only
 *
 * Reads what us_live_demand_new() made. Any thread.
 *
 * Returns: %FALSE when @target cannot be one: an id is a word
 */
gboolean
us_live_demand_parse (const char *target, char **ret_id, gboolean *ret_number_only)
{
  gboolean number_only;
  gsize length;

  g_return_val_if_fail (target != NULL, FALSE);

  length = measure_without (target, NUMBER_ONLY, &number_only);
  if (length == 0 || memchr (target, ' ', length) != NULL)
    return FALSE;
  if (ret_id != NULL)
    *ret_id = g_strndup (target, length);
  if (ret_number_only != NULL)
    *ret_number_only = number_only;
  return TRUE;
}

/**
 * us_live_count_new:
 * @of: what is counted
 * @words: whether it shows "twenty-one" instead of "21"
 *
 * Makes the target of a count. Any thread.
 *
 * Returns: (transfer full): the target
 */
char *
us_live_count_new (UsCountOf of, gboolean words)
{
  g_return_val_if_fail ((guint) of < US_N_COUNTS, NULL);

  return g_strconcat (names[of], words ? WORDS : "", NULL);
}

/**
 * us_live_count_parse:
 * @target: the target of a span
 * @ret_of: (out) (optional): what is counted
 * @ret_words: (out) (optional): whether it is spelled out
 *
 * Reads what us_live_count_new() made. Any thread.
 *
 * Returns: %FALSE when @target is none
 */
gboolean
us_live_count_parse (const char *target, UsCountOf *ret_of, gboolean *ret_words)
{
  gboolean words;
  gsize length;

  g_return_val_if_fail (target != NULL, FALSE);

  length = measure_without (target, WORDS, &words);
  for (guint of = 0; of < US_N_COUNTS; of++)
    if (strlen (names[of]) == length && memcmp (names[of], target, length) == 0)
      {
        if (ret_of != NULL)
          *ret_of = (UsCountOf) of;
        if (ret_words != NULL)
          *ret_words = words;
        return TRUE;
      }
  return FALSE;
}

/**
 * us_live_count_get_name:
 * @of: what is counted
 *
 * Gives the word for it that files and actions use. Any thread.
 *
 * Returns: (transfer none): "signatories", "organisations", "individuals" or "countries"
 */
const char *
us_live_count_get_name (UsCountOf of)
{
  g_return_val_if_fail ((guint) of < US_N_COUNTS, "");

  return names[of];
}

/**
 * us_live_is_target:
 * @kind: the kind of a span
 * @target: its target
 *
 * Tells whether a span of that kind can have that target. Any thread.
 *
 * Returns: %FALSE for a reference or a count that means nothing; %TRUE for other kinds
 */
gboolean
us_live_is_target (UsSpanKind kind, const char *target)
{
  g_return_val_if_fail (target != NULL, FALSE);

  if (kind == US_SPAN_DEMAND)
    return us_live_demand_parse (target, NULL, NULL);
  return kind != US_SPAN_COUNT || us_live_count_parse (target, NULL, NULL);
}
