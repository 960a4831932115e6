/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/find/find-session.h"

#include "model/long-edit.h"

/* How long counting may take of a frame, in microseconds, and how many milliseconds it waits after
 * a change. */
#define SLICE 4000
#define WAIT 150

struct _UsFindSession
{
  UsFindSessionChanged changed;
  gpointer user_data;

  UsStatement *statement;
  UsSearch *search;   /* NULL when nothing is looked for */
  UsFindPlace place;  /* the match, or where to look from */
  gboolean has_match; /* whether it is one */
  gboolean seeking;   /* the count looks for one */
  gboolean found;     /* nobody has been told yet */
  UsFindCount count;
  guint count_id;
  gulong changed_id;
};

/* Counts on, and takes the match that is sought as soon as the count has come to it: behind the
 * last one it is the first. */
static void
count_on (UsFindSession *self)
{
  us_find_count (&self->count, self->statement, self->search, &self->place,
                 g_get_monotonic_time () + SLICE);
  if (!self->seeking || (!self->count.has_next && !self->count.done))
    return;
  self->seeking = FALSE;
  self->has_match = self->found = self->count.total > 0;
  if (self->count.has_next)
    self->place = self->count.next;
  else if (self->has_match)
    {
      self->place = self->count.first;
      self->count.before = 0;
    }
}

static gboolean
count_cb (gpointer user_data)
{
  UsFindSession *self = user_data;
  const gboolean found = self->found;
  gboolean done;

  count_on (self);
  done = self->count.done;
  if (done)
    self->count_id = 0;
  if (done || self->found != found)
    self->changed (self->user_data);
  return done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Most letters are counted at once; a long list goes on between the frames. */
static void
count (UsFindSession *self)
{
  g_clear_handle_id (&self->count_id, g_source_remove);
  self->count = (UsFindCount){ 0 };
  if (self->statement == NULL || self->search == NULL)
    return;
  count_on (self);
  if (!self->count.done)
    self->count_id = g_idle_add (count_cb, self);
}

static gboolean
count_again_cb (gpointer user_data)
{
  UsFindSession *self = user_data;

  count (self);
  self->changed (self->user_data);
  return G_SOURCE_REMOVE;
}

static void
statement_changed_cb (UsFindSession *self)
{
  if (self->search == NULL)
    return;
  g_clear_handle_id (&self->count_id, g_source_remove);
  self->count_id = g_timeout_add (WAIT, count_again_cb, self);
}

/**
 * us_find_session_new:
 * @changed: called when there is something else to show
 * @user_data: for @changed
 *
 * Makes a session without a letter. Main thread only.
 *
 * Returns: (transfer full): a session
 */
UsFindSession *
us_find_session_new (UsFindSessionChanged changed, gpointer user_data)
{
  UsFindSession *self;

  g_return_val_if_fail (changed != NULL, NULL);

  self = g_new0 (UsFindSession, 1);
  self->changed = changed;
  self->user_data = user_data;
  return self;
}

/**
 * us_find_session_free:
 * @self: (transfer full): a session
 *
 * Ends it. Main thread only.
 */
void
us_find_session_free (UsFindSession *self)
{
  g_return_if_fail (self != NULL);

  us_find_session_set_statement (self, NULL);
  g_free (self);
}

/**
 * us_find_session_set_statement:
 * @self: a session
 * @statement: (nullable): a letter
 *
 * Begins anew with another letter. Main thread only.
 */
void
us_find_session_set_statement (UsFindSession *self, UsStatement *statement)
{
  g_return_if_fail (self != NULL);

  us_find_session_set_search (self, NULL, US_SEARCH_DEFAULT);
  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_set_object (&self->statement, statement);
  self->place = (UsFindPlace){ 0 };
  if (statement != NULL)
    self->changed_id =
        g_signal_connect_swapped (statement, "changed", G_CALLBACK (statement_changed_cb), self);
}

/**
 * us_find_session_get_statement:
 * @self: a session
 *
 * Gets the letter. Main thread only.
 *
 * Returns: (transfer none) (nullable): the letter
 */
UsStatement *
us_find_session_get_statement (UsFindSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->statement;
}

/**
 * us_find_session_set_search:
 * @self: a session
 * @text: (nullable): what to look for; %NULL for nothing
 * @flags: how to compare it
 *
 * Looks for something else, from the beginning of the last match on: while somebody types, more
 * letters may be found at the same place. Main thread only.
 */
void
us_find_session_set_search (UsFindSession *self, const char *text, UsSearchFlags flags)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_pointer (&self->search, us_search_unref);
  self->has_match = self->seeking = self->found = FALSE;
  self->count = (UsFindCount){ 0 };
  if (text == NULL)
    return;
  self->search = us_search_new (text, flags);
  self->place.end = self->place.start;
}

/**
 * us_find_session_get_search:
 * @self: a session
 *
 * Gets what is looked for. Main thread only.
 *
 * Returns: (transfer none) (nullable): a search; %NULL when there is nothing to look for
 */
UsSearch *
us_find_session_get_search (UsFindSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->search != NULL && !us_search_is_empty (self->search) ? self->search : NULL;
}

/**
 * us_find_session_set_place:
 * @self: a session
 * @place: where somebody is
 *
 * Goes on from another place, unless it is that of the match. Main thread only.
 */
void
us_find_session_set_place (UsFindSession *self, const UsFindPlace *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  if (self->has_match && us_find_place_compare (place, &self->place) == 0)
    return;
  self->place = *place;
  self->has_match = FALSE;
}

/**
 * us_find_session_get_place:
 * @self: a session
 *
 * Gets the match, or where one is looked for. Main thread only.
 *
 * Returns: (transfer none): a place
 */
const UsFindPlace *
us_find_session_get_place (UsFindSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->place;
}

/**
 * us_find_session_has_match:
 * @self: a session
 *
 * Tells whether the place is a match. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_find_session_has_match (UsFindSession *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_match;
}

/**
 * us_find_session_take_found:
 * @self: a session
 *
 * Tells once for each match whether it has been found. Main thread only.
 *
 * Returns: whether the place is to be shown
 */
gboolean
us_find_session_take_found (UsFindSession *self)
{
  gboolean found;

  g_return_val_if_fail (self != NULL, FALSE);

  found = self->found;
  self->found = FALSE;
  return found;
}

/**
 * us_find_session_get_count:
 * @self: a session
 * @ret_ordinal: (out): which match the place is, from 1
 * @ret_total: (out): how many there are, so far
 *
 * Gets how often it is there. Main thread only.
 *
 * Returns: whether all are counted
 */
gboolean
us_find_session_get_count (UsFindSession *self, guint *ret_ordinal, guint *ret_total)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_ordinal != NULL && ret_total != NULL, FALSE);

  *ret_ordinal = self->count.before + 1;
  *ret_total = self->count.total;
  return self->count.done;
}

/**
 * us_find_session_look:
 * @self: a session
 * @forward: whether the next one is wanted, or the previous
 *
 * Goes to a match. The first one of a long letter may be found only between the next frames;
 * us_find_session_take_found() tells. Main thread only.
 *
 * Returns: whether there is one already
 */
gboolean
us_find_session_look (UsFindSession *self, gboolean forward)
{
  const UsFindCount before = self->count;
  const gboolean had_match = self->has_match;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->statement == NULL || self->search == NULL)
    return FALSE;
  if (forward && !had_match)
    {
      self->place.start = self->place.end;
      self->seeking = TRUE;
      count (self);
      self->changed (self->user_data);
      return self->has_match;
    }
  self->has_match = forward ? us_find_next (self->statement, self->search, &self->place)
                            : us_find_previous (self->statement, self->search, &self->place);
  self->found = self->has_match;
  self->seeking = FALSE;
  /* After a step they are as many, and only the place in the row is another. */
  if (before.done && had_match && self->has_match && self->count_id == 0 && before.total > 0)
    self->count.before = (before.before + (forward ? 1 : before.total - 1)) % before.total;
  else
    count (self);
  self->changed (self->user_data);
  return self->has_match;
}

/**
 * us_find_session_replace:
 * @self: a session
 * @with: what to put there instead
 * @error: return location for %US_ERROR_REFUSED
 *
 * Replaces the match and goes to the next one; without a match, only goes there. Main thread only.
 *
 * Returns: %FALSE when it was refused
 */
gboolean
us_find_session_replace (UsFindSession *self, const char *with, GError **error)
{
  g_return_val_if_fail (self != NULL && with != NULL, FALSE);

  if (self->statement == NULL)
    return TRUE;
  if (self->has_match && !us_find_replace (self->statement, &self->place, with, error))
    return FALSE;
  self->has_match = FALSE;
  us_find_session_look (self, TRUE);
  return TRUE;
}

/**
 * us_find_session_replace_all:
 * @self: a session
 * @with: what to put there instead
 * @replaced: called when all is done, for most letters before this returns
 * @user_data: for @replaced
 *
 * Replaces all matches, as us_find_replace_all() does. Main thread only.
 */
void
us_find_session_replace_all (UsFindSession *self, const char *with, UsFindReplaced replaced,
                             gpointer user_data)
{
  g_return_if_fail (self != NULL && with != NULL && replaced != NULL);

  if (self->statement == NULL || self->search == NULL)
    {
      replaced (0, NULL, user_data);
      return;
    }
  self->has_match = FALSE;
  us_find_replace_all (self->statement, self->search, with, replaced, user_data);
  /* What takes longer is counted when it has come to rest. */
  if (!us_long_edit_is_pending (self->statement))
    count_again_cb (self);
}
