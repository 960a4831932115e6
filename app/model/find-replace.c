/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/find-replace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is collected of the matches before any is replaced: one field after the other, the matches
 * of each in reading order. */
typedef struct
{
  UsItem *item; /* owned */
  guint property;
  guint start;
  guint end;
} Match;

static void
match_clear (gpointer data)
{
  g_object_unref (((Match *) data)->item);
}

static gboolean
is_text (UsItem *item, guint property)
{
  guint n_fields;

  return us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1].kind ==
         US_FIELD_TEXT;
}

/* Replaces matches of one field, the last first, so that the places of the others stay right. */
static gboolean
replace_in_text (UsItem *item, guint property, const Match *matches, guint n, const char *with,
                 GError **error)
{
  g_autoptr (UsText) text = us_text_ref (us_item_get_text (item, property));

  for (guint i = n; i > 0; i--)
    {
      g_autoptr (UsText) old = text;

      text = us_text_replace (old, matches[i - 1].start, matches[i - 1].end, with);
    }
  return us_item_set_text (item, property, text, error);
}

static gboolean
replace_in_string (UsItem *item, guint property, const Match *matches, guint n, const char *with,
                   GError **error)
{
  const char *old = us_item_get_string (item, property);
  g_autoptr (GString) string = g_string_new (NULL);
  guint done = 0;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_len (string, old + done, matches[i].start - done);
      g_string_append (string, with);
      done = matches[i].end;
    }
  g_string_append (string, old + done);
  return us_item_set_string (item, property, string->str, error);
}

static gboolean
replace_in_field (const Match *matches, guint n, const char *with, GError **error)
{
  UsItem *item = matches[0].item;

  return is_text (item, matches[0].property)
             ? replace_in_text (item, matches[0].property, matches, n, with, error)
             : replace_in_string (item, matches[0].property, matches, n, with, error);
}

/**
 * us_find_replace:
 * @statement: a statement
 * @place: (inout): a match; then what stands there instead
 * @with: plain text of one line; may be empty
 * @error: return location for %US_ERROR_REFUSED
 *
 * Replaces one match. It keeps its look, and references and counts around it stay. Main thread
 * only.
 *
 * Returns: whether it was replaced
 */
gboolean
us_find_replace (UsStatement *statement, UsFindPlace *place, const char *with, GError **error)
{
  Match match;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (place != NULL && with != NULL, FALSE);

  if (!us_check_line (with, -1, error))
    return FALSE;
  match.item = us_find_place_get_item (statement, place, &match.property);
  g_return_val_if_fail (match.item != NULL, FALSE);
  match.start = place->start;
  match.end = place->end;
  us_statement_begin_group (statement, _ ("Replace"));
  if (!replace_in_field (&match, 1, with, error))
    {
      us_statement_end_group (statement);
      return FALSE;
    }
  us_statement_end_group (statement);
  place->end = place->start + (guint) strlen (with);
  return TRUE;
}

static GArray *
collect (UsStatement *statement, const UsSearch *search)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));
  UsFindPlace place = { 0 };
  UsFindPlace last = { 0 };

  g_array_set_clear_func (matches, match_clear);
  while (us_find_next (statement, search, &place))
    {
      Match match;

      /* It begins again from the first. */
      if (matches->len > 0 && us_find_place_compare (&place, &last) <= 0)
        break;
      last = place;
      match.item = g_object_ref (us_find_place_get_item (statement, &place, &match.property));
      match.start = place.start;
      match.end = place.end;
      g_array_append_val (matches, match);
    }
  return matches;
}

/**
 * us_find_replace_all:
 * @statement: a statement
 * @search: what is looked for
 * @with: plain text of one line; may be empty
 * @ret_count: (out): how many were replaced
 * @error: return location for %US_ERROR_REFUSED
 *
 * Replaces all matches, as one step for the history. Main thread only.
 *
 * Returns: whether all were replaced; when one is refused, the others are replaced nevertheless
 */
gboolean
us_find_replace_all (UsStatement *statement, const UsSearch *search, const char *with,
                     guint *ret_count, GError **error)
{
  g_autoptr (GArray) matches = NULL;
  gboolean good = TRUE;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (search != NULL && with != NULL && ret_count != NULL, FALSE);

  *ret_count = 0;
  if (!us_check_line (with, -1, error))
    return FALSE;
  matches = collect (statement, search);
  us_statement_begin_group (statement, _ ("Replace All"));
  for (guint i = 0, n; i < matches->len; i += n)
    {
      const Match *match = &g_array_index (matches, Match, i);

      for (n = 1; i + n < matches->len && match[n].item == match->item &&
                  match[n].property == match->property;)
        n++;
      if (replace_in_field (match, n, with, good ? error : NULL))
        *ret_count += n;
      else
        good = FALSE;
    }
  us_statement_end_group (statement);
  return good;
}
