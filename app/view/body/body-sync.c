/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-sync.h"

#include <glib/gi18n.h>

#include "model/block.h"
#include "model/item-list.h"
#include "model/long-edit.h"
#include "view/body/body-difference.h"
#include "view/body/body-directions.h"
#include "view/body/body-landing.h"
#include "view/body/body-lines.h"
#include "view/text/text-runs.h"
#include "view/text/text-tags.h"

struct _UsBodySync
{
  GObject parent_instance;

  UsStatement *statement;
  UsItemList *body;
  GtkTextBuffer *buffer;
  UsBodyLanding *landing;
  int rendering;    /* the buffer is being changed by us */
  int pushing;      /* the statement is being changed by us */
  int user_actions; /* open ones */

  /* Lines lo to hi_old became lo to hi_new and the statement does not know yet. */
  gboolean dirty;
  int lo;
  int hi_old;
  int hi_new;
  int line; /* where the insertion that is under way began */
};

static guint refused_signal;

G_DEFINE_FINAL_TYPE (UsBodySync, us_body_sync, G_TYPE_OBJECT)

static UsText *
read_line (UsBodySync *self, int line)
{
  GtkTextIter start, end;

  self->rendering++;
  us_text_runs_mend (self->buffer, line);
  self->rendering--;
  us_body_lines_get_range (self->buffer, line, &start, &end);
  return us_text_runs_read (self->buffer, &start, &end);
}

static void
render_all (UsBodySync *self)
{
  int line, offset;

  us_body_landing_get (self->landing, &line, &offset);
  self->rendering++;
  self->dirty = FALSE;
  us_body_lines_fill (self->buffer, self->body);
  us_body_landing_set (self->landing, line, offset);
  self->rendering--;
}

static void
reconcile (UsBodySync *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) us_text_unref);
  g_autoptr (GError) error = NULL;
  int length, n_old, n_new;
  gboolean done, grouped;

  /* The rest of a long edit may show all lines again. */
  us_long_edit_finish (self->statement);
  if (!self->dirty)
    return;
  self->dirty = FALSE;
  length = (int) us_item_list_get_length (self->body);
  n_old = length == 0 ? 0 : self->hi_old - self->lo + 1;
  n_new = self->hi_new - self->lo + 1;
  if (gtk_text_buffer_get_line_count (self->buffer) != length - n_old + n_new)
    {
      g_warning ("The body and its view are out of step.");
      self->lo = 0;
      n_old = length;
      n_new = gtk_text_buffer_get_line_count (self->buffer);
    }
  for (int i = 0; i < n_new; i++)
    g_ptr_array_add (texts, read_line (self, self->lo + i));

  /* One change alone stays outside a group, so that the history can merge it with the typing
   * before. */
  self->pushing++;
  grouped = n_old != n_new || us_body_directions_lack (self->body, self->lo, texts);
  if (grouped)
    us_statement_begin_group (self->statement, _ ("Typing"));
  done = us_body_difference_push (self->body, self->lo, n_old, texts, &error);
  self->rendering++;
  if (done && grouped)
    us_body_directions_mark (self->body, self->buffer, self->lo, n_new);
  self->rendering--;
  if (grouped)
    us_statement_end_group (self->statement);
  self->pushing--;
  if (done)
    {
      self->rendering++;
      us_body_lines_restyle (self->buffer, self->body, self->lo, n_new);
      self->rendering--;
      return;
    }
  render_all (self);
  g_signal_emit (self, refused_signal, 0, error->message);
}

static void
touch (UsBodySync *self, int first, int old_last, int new_last)
{
  if (self->rendering > 0)
    return;
  if (!self->dirty)
    {
      self->dirty = TRUE;
      self->lo = first;
      self->hi_old = old_last;
      self->hi_new = new_last;
      return;
    }
  self->lo = MIN (self->lo, first);
  if (old_last > self->hi_new)
    {
      self->hi_old += old_last - self->hi_new;
      self->hi_new = old_last;
    }
  self->hi_new += new_last - old_last;
}

static void
settle (UsBodySync *self)
{
  if (self->user_actions == 0 && self->rendering == 0)
    reconcile (self);
}

static void
insert_before_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length,
                  UsBodySync *self)
{
  self->line = gtk_text_iter_get_line (at);
}

static void
insert_after_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length,
                 UsBodySync *self)
{
  touch (self, self->line, self->line, gtk_text_iter_get_line (at));
  settle (self);
}

static void
paintable_after_cb (GtkTextBuffer *buffer, GtkTextIter *at, GdkPaintable *paintable,
                    UsBodySync *self)
{
  touch (self, gtk_text_iter_get_line (at), gtk_text_iter_get_line (at),
         gtk_text_iter_get_line (at));
  settle (self);
}

static void
delete_before_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, UsBodySync *self)
{
  int first = gtk_text_iter_get_line (start), last = gtk_text_iter_get_line (end);

  touch (self, MIN (first, last), MAX (first, last), MIN (first, last));
}

static void
delete_after_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, UsBodySync *self)
{
  settle (self);
}

static void
tag_after_cb (GtkTextBuffer *buffer, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end,
              UsBodySync *self)
{
  if (!us_text_tags_is_inline (tag))
    return;
  touch (self, gtk_text_iter_get_line (start), gtk_text_iter_get_line (end),
         gtk_text_iter_get_line (end));
  settle (self);
}

static void
begin_user_action_cb (GtkTextBuffer *buffer, UsBodySync *self)
{
  self->user_actions++;
}

static void
end_user_action_cb (GtkTextBuffer *buffer, UsBodySync *self)
{
  self->user_actions--;
  settle (self);
}

static void
render_set (UsBodySync *self, UsItem *block, guint property)
{
  guint position;
  int offset = -1;

  if (!us_item_get_position (block, &position))
    return;
  if (property == US_BLOCK_TEXT)
    offset = us_body_lines_show_text (self->buffer, (int) position,
                                      us_block_get_text (US_BLOCK (block)));
  us_body_lines_restyle (self->buffer, self->body, (int) position, 1);
  us_body_landing_set (self->landing, (int) position, offset);
}

static void
render_list (UsBodySync *self, const UsChange *change)
{
  const int position = (int) change->position, count = (int) change->count;
  int line, offset;

  us_body_landing_get (self->landing, &line, &offset);
  if (change->kind != US_CHANGE_MOVE || line < position || line >= position + count)
    {
      line = position;
      offset = 0;
    }
  if (change->kind != US_CHANGE_INSERT)
    us_body_lines_remove (self->buffer, position, count);
  if (change->kind == US_CHANGE_MOVE)
    {
      us_body_lines_insert (self->buffer, self->body, (int) change->to, count);
      us_body_landing_set (self->landing, (int) change->to + line - position, offset);
    }
  else if (change->kind == US_CHANGE_INSERT)
    {
      us_body_lines_insert (self->buffer, self->body, position, count);
      us_body_landing_set (self->landing, position + count - 1, G_MAXINT);
    }
  else
    us_body_landing_set (self->landing, position, 0);
}

static void
statement_changed_cb (UsStatement *statement, UsChange *change, UsBodySync *self)
{
  const gboolean in_list = change->kind != US_CHANGE_SET;

  if (self->pushing > 0)
    return;
  if (in_list ? change->list != self->body : us_item_get_list (change->item) != self->body)
    {
      if (!in_list && change->item == US_ITEM (statement) &&
          change->property == US_STATEMENT_LANGUAGE)
        us_body_lines_restyle (self->buffer, self->body, 0, G_MAXINT);
      return;
    }
  self->rendering++;
  if (self->dirty || change->kind == US_CHANGE_REORDER)
    render_all (self);
  else if (in_list)
    render_list (self, change);
  else
    render_set (self, change->item, change->property);
  self->rendering--;
}

static void
us_body_sync_dispose (GObject *object)
{
  UsBodySync *self = US_BODY_SYNC (object);

  if (self->buffer != NULL)
    {
      us_body_sync_flush (self);
      g_signal_handlers_disconnect_by_data (self->buffer, self);
    }
  if (self->statement != NULL)
    g_signal_handlers_disconnect_by_data (self->statement, self);
  g_clear_pointer (&self->landing, us_body_landing_free);
  g_clear_object (&self->buffer);
  g_clear_object (&self->statement);
  G_OBJECT_CLASS (us_body_sync_parent_class)->dispose (object);
}

static void
us_body_sync_class_init (UsBodySyncClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_body_sync_dispose;

  /**
   * UsBodySync::refused:
   * @self: the emitter
   * @message: a translated sentence
   *
   * What was typed cannot be kept; the body is shown again as it was.
   */
  refused_signal = g_signal_new ("refused", US_TYPE_BODY_SYNC, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
us_body_sync_init (UsBodySync *self)
{
}

/**
 * us_body_sync_new:
 * @statement: a statement
 * @buffer: a buffer whose table is from us_text_tags_new()
 *
 * Shows the body of @statement in @buffer and keeps the two in step. It needs no display. Main
 * thread only.
 *
 * Returns: (transfer full): what keeps them in step; they part when it goes
 */
UsBodySync *
us_body_sync_new (UsStatement *statement, GtkTextBuffer *buffer)
{
  UsBodySync *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_object_new (US_TYPE_BODY_SYNC, NULL);
  self->statement = g_object_ref (statement);
  self->body = us_statement_get_body (statement);
  self->buffer = g_object_ref (buffer);
  self->landing = us_body_landing_new (statement, buffer);
  render_all (self);
  us_body_lines_place_caret (buffer, 0, 0);

#define WATCH(signal, callback) g_signal_connect (buffer, signal, G_CALLBACK (callback), self)
#define WATCH_AFTER(signal, callback)                                                              \
  g_signal_connect_after (buffer, signal, G_CALLBACK (callback), self)
  WATCH ("insert-text", insert_before_cb);
  WATCH_AFTER ("insert-text", insert_after_cb);
  WATCH_AFTER ("insert-paintable", paintable_after_cb);
  WATCH ("delete-range", delete_before_cb);
  WATCH_AFTER ("delete-range", delete_after_cb);
  WATCH_AFTER ("apply-tag", tag_after_cb);
  WATCH_AFTER ("remove-tag", tag_after_cb);
  WATCH ("begin-user-action", begin_user_action_cb);
  WATCH ("end-user-action", end_user_action_cb);
#undef WATCH
#undef WATCH_AFTER
  g_signal_connect (statement, "changed", G_CALLBACK (statement_changed_cb), self);
  return self;
}

/**
 * us_body_sync_get_block:
 * @self: a synchronisation
 * @line: a line of the buffer
 *
 * Gets the block that a line shows. Main thread only.
 *
 * Returns: (transfer none) (nullable): a block; %NULL for the one line of an empty body
 */
UsBlock *
us_body_sync_get_block (UsBodySync *self, int line)
{
  g_return_val_if_fail (US_IS_BODY_SYNC (self), NULL);

  return line < 0 || line >= (int) us_item_list_get_length (self->body)
             ? NULL
             : us_item_list_get (self->body, (guint) line);
}

/**
 * us_body_sync_flush:
 * @self: a synchronisation
 *
 * Tells the statement at once what was typed within an open user action; to be called before the
 * statement is changed in the same action. Main thread only.
 */
void
us_body_sync_flush (UsBodySync *self)
{
  g_return_if_fail (US_IS_BODY_SYNC (self));

  if (self->rendering == 0)
    reconcile (self);
}
