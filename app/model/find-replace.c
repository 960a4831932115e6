/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/find-replace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/long-edit.h"

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

/* Replacing all: matches are collected first, and then the fields that have them are changed. */
typedef struct
{
  UsStatement *statement; /* owned */
  UsSearch *search;       /* owned */
  char *with;
  GArray *matches;
  UsFindPlace place; /* of the last one that was collected */
  gboolean collected;
  guint n_done; /* of the matches, whether replaced or refused */
  guint n_replaced;
  GError *error; /* of the first that was refused */
  UsFindReplaced replaced;
  gpointer user_data;
} Replacing;

static void
collect (Replacing *self)
{
  const guint enough = self->matches->len + US_LONG_EDIT_PIECE;

  while (self->matches->len < enough && !self->collected)
    {
      const UsFindPlace last = self->place;
      Match match;

      /* After the last one it would begin again from the first. */
      self->collected =
          !us_find_next (self->statement, self->search, &self->place) ||
          (self->matches->len > 0 && us_find_place_compare (&self->place, &last) <= 0);
      if (self->collected)
        return;
      match.item =
          g_object_ref (us_find_place_get_item (self->statement, &self->place, &match.property));
      match.start = self->place.start;
      match.end = self->place.end;
      g_array_append_val (self->matches, match);
    }
}

static void
replace_next (Replacing *self)
{
  const Match *match = &g_array_index (self->matches, Match, self->n_done);
  guint n = 1;

  while (self->n_done + n < self->matches->len && match[n].item == match->item &&
         match[n].property == match->property)
    n++;
  if (replace_in_field (match, n, self->with, self->error == NULL ? &self->error : NULL))
    self->n_replaced += n;
  self->n_done += n;
}

static gboolean
replace_some_cb (gpointer data)
{
  Replacing *self = data;

  if (!self->collected)
    {
      collect (self);
      return TRUE;
    }
  for (guint i = 0; i < US_LONG_EDIT_PIECE && self->n_done < self->matches->len; i++)
    replace_next (self);
  return self->n_done < self->matches->len;
}

static void
replaced_cb (gpointer data)
{
  Replacing *self = data;

  self->replaced (self->n_replaced, self->error, self->user_data);
  g_array_unref (self->matches);
  us_search_unref (self->search);
  g_object_unref (self->statement);
  g_clear_error (&self->error);
  g_free (self->with);
  g_free (self);
}

/**
 * us_find_replace_all:
 * @statement: a statement
 * @search: what is looked for
 * @with: plain text of one line; may be empty
 * @replaced: called when all is done, for most letters before this returns
 * @user_data: for @replaced
 *
 * Replaces all matches, as one step for the history, see us_long_edit_begin(). When one is refused,
 * the others are replaced nevertheless. Main thread only.
 */
void
us_find_replace_all (UsStatement *statement, UsSearch *search, const char *with,
                     UsFindReplaced replaced, gpointer user_data)
{
  static const UsLongEdit edit = { replace_some_cb, replaced_cb };
  g_autoptr (GError) error = NULL;
  Replacing *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (search != NULL && with != NULL && replaced != NULL);

  if (!us_check_line (with, -1, &error))
    {
      replaced (0, error, user_data);
      return;
    }
  self = g_new0 (Replacing, 1);
  self->statement = g_object_ref (statement);
  self->search = us_search_ref (search);
  self->with = g_strdup (with);
  self->matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_array_set_clear_func (self->matches, match_clear);
  self->replaced = replaced;
  self->user_data = user_data;
  us_long_edit_begin (statement, _ ("Replace All"), &edit, self);
}
