/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/long-edit.h"

/* So many pieces are done at once, which is all of nearly every edit. */
#define PIECES_AT_ONCE 6
/* How long the others may take at a time, in microseconds. */
#define SLICE 10000

typedef struct
{
  UsStatement *statement; /* owned */
  UsLongEdit edit;
  gpointer data;
  gboolean stepping;
  guint idle_id;
} Pending;

static G_DEFINE_QUARK (us - long - edit - pending, pending)

    static Pending *get_pending (UsStatement *statement)
{
  return g_object_get_qdata (G_OBJECT (statement), pending_quark ());
}

static gboolean
step (Pending *self)
{
  gboolean more;

  self->stepping = TRUE;
  more = self->edit.step (self->data);
  self->stepping = FALSE;
  return more;
}

static void
end (Pending *self)
{
  g_autoptr (UsStatement) statement = g_steal_pointer (&self->statement);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_object_set_qdata (G_OBJECT (statement), pending_quark (), NULL);
  us_statement_end_group (statement);
  self->edit.done (self->data);
  g_free (self);
}

static gboolean
go_on_cb (gpointer user_data)
{
  Pending *self = user_data;
  const gint64 until = g_get_monotonic_time () + SLICE;

  do
    if (!step (self))
      {
        self->idle_id = 0;
        end (self);
        return G_SOURCE_REMOVE;
      }
  while (g_get_monotonic_time () < until);
  return G_SOURCE_CONTINUE;
}

/**
 * us_long_edit_begin:
 * @statement: a statement
 * @label: what the edit does, as for us_statement_begin_group()
 * @edit: how to do it
 * @data: for its functions
 *
 * Changes a statement as one group. What is short is done when this returns; of what is long, the
 * rest is done between the frames. Whoever changes the statement in the meantime has the rest done
 * first, so that nobody ever builds upon half of it. Main thread only.
 */
void
us_long_edit_begin (UsStatement *statement, const char *label, const UsLongEdit *edit,
                    gpointer data)
{
  Pending *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (label != NULL);
  g_return_if_fail (edit != NULL && edit->step != NULL && edit->done != NULL);
  g_return_if_fail (get_pending (statement) == NULL || !get_pending (statement)->stepping);

  us_long_edit_finish (statement);
  us_statement_begin_group (statement, label);
  self = g_new0 (Pending, 1);
  self->statement = g_object_ref (statement);
  self->edit = *edit;
  self->data = data;
  g_object_set_qdata (G_OBJECT (statement), pending_quark (), self);
  for (guint i = 0; i < PIECES_AT_ONCE; i++)
    if (!step (self))
      {
        end (self);
        return;
      }
  self->idle_id = g_idle_add (go_on_cb, self);
}

/**
 * us_long_edit_finish:
 * @statement: a statement
 *
 * Does the rest of a long edit at once, if there is any; to be called before something that needs
 * the statement whole, such as saving it. Main thread only.
 */
void
us_long_edit_finish (UsStatement *statement)
{
  Pending *self;

  g_return_if_fail (US_IS_STATEMENT (statement));

  self = get_pending (statement);
  if (self == NULL || self->stepping)
    return;
  while (step (self))
    ;
  end (self);
}

/**
 * us_long_edit_is_pending:
 * @statement: a statement
 *
 * Tells whether only a part of a long edit is done. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_long_edit_is_pending (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  return get_pending (statement) != NULL && !get_pending (statement)->stepping;
}

typedef struct
{
  UsStatement *statement;
  GSourceFunc function;
  gpointer data;
} Waiting;

static gboolean
wait_cb (gpointer user_data)
{
  Waiting *self = user_data;

  return us_long_edit_is_pending (self->statement) ? G_SOURCE_CONTINUE
                                                   : self->function (self->data);
}

static void
stop_waiting (gpointer data)
{
  Waiting *self = data;

  g_object_unref (self->statement);
  g_free (self);
}

/**
 * us_long_edit_call_after:
 * @statement: a statement
 * @function: (scope notified): what to do
 * @data: for it
 *
 * Calls a function when nothing else is to be done and no long edit goes on, so that what looks at
 * a whole list does so once, and not after each piece. Main thread only.
 *
 * Returns: the source, for g_source_remove(); @function says whether it stays
 */
guint
us_long_edit_call_after (UsStatement *statement, GSourceFunc function, gpointer data)
{
  Waiting *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);
  g_return_val_if_fail (function != NULL, 0);

  self = g_new0 (Waiting, 1);
  self->statement = g_object_ref (statement);
  self->function = function;
  self->data = data;
  return g_idle_add_full (get_pending (statement) != NULL ? G_PRIORITY_LOW
                                                          : G_PRIORITY_DEFAULT_IDLE,
                          wait_cb, self, stop_waiting);
}
