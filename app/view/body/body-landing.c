/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-landing.h"

#include "view/body/body-lines.h"

struct _UsBodyLanding
{
  UsStatement *statement;
  GtkTextBuffer *buffer;
  GtkTextMark *mark; /* where the caret comes to, while it waits */
  gboolean grouped;  /* more changes may come */
  gboolean waiting;
};

static void
group_begun_cb (UsStatement *statement, const char *label, UsBodyLanding *self)
{
  self->grouped = TRUE;
}

static void
group_ended_cb (UsStatement *statement, UsBodyLanding *self)
{
  GtkTextIter at;

  self->grouped = FALSE;
  if (!self->waiting)
    return;
  self->waiting = FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->mark);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

/* Somebody who knows better has put the caret in the meantime. */
static void
mark_set_cb (GtkTextBuffer *buffer, GtkTextIter *at, GtkTextMark *mark, UsBodyLanding *self)
{
  if (mark == gtk_text_buffer_get_insert (buffer))
    self->waiting = FALSE;
}

/**
 * us_body_landing_new:
 * @statement: a statement
 * @buffer: the buffer that shows its body
 *
 * Makes what puts the caret where changes of @statement end. Main thread only.
 *
 * Returns: (transfer full): a landing
 */
UsBodyLanding *
us_body_landing_new (UsStatement *statement, GtkTextBuffer *buffer)
{
  UsBodyLanding *self;
  GtkTextIter start;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_new0 (UsBodyLanding, 1);
  self->statement = g_object_ref (statement);
  self->buffer = g_object_ref (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->mark = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  g_signal_connect (statement, "group-begun", G_CALLBACK (group_begun_cb), self);
  /* After those who put the caret themselves. */
  g_signal_connect_after (statement, "group-ended", G_CALLBACK (group_ended_cb), self);
  g_signal_connect (buffer, "mark-set", G_CALLBACK (mark_set_cb), self);
  return self;
}

/**
 * us_body_landing_free:
 * @self: (transfer full): a landing
 *
 * Frees it; a caret that waits stays where it is. Main thread only.
 */
void
us_body_landing_free (UsBodyLanding *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->statement, self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  gtk_text_buffer_delete_mark (self->buffer, self->mark);
  g_object_unref (self->statement);
  g_object_unref (self->buffer);
  g_free (self);
}

/**
 * us_body_landing_get:
 * @self: a landing
 * @ret_line: (out): a line of the buffer
 * @ret_offset: (out): characters from its start
 *
 * Finds where the caret is, or comes to. Main thread only.
 */
void
us_body_landing_get (UsBodyLanding *self, int *ret_line, int *ret_offset)
{
  GtkTextIter at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ret_line != NULL && ret_offset != NULL);

  gtk_text_buffer_get_iter_at_mark (
      self->buffer, &at, self->waiting ? self->mark : gtk_text_buffer_get_insert (self->buffer));
  *ret_line = gtk_text_iter_get_line (&at);
  *ret_offset = gtk_text_iter_get_line_offset (&at);
}

/**
 * us_body_landing_set:
 * @self: a landing
 * @line: a line; the nearest is taken
 * @offset: characters from its start, the nearest is taken; -1 leaves a caret that is in the line
 *
 * Puts the caret there: at once, or when the group of changes that is under way ends. Main thread
 * only.
 */
void
us_body_landing_set (UsBodyLanding *self, int line, int offset)
{
  int caret_line, caret_offset;
  GtkTextIter at;

  g_return_if_fail (self != NULL);

  us_body_landing_get (self, &caret_line, &caret_offset);
  line = us_body_lines_find_place (self->buffer, line, offset, &at);
  if (offset < 0 && caret_line == line)
    return;
  if (!self->grouped)
    {
      gtk_text_buffer_place_cursor (self->buffer, &at);
      return;
    }
  gtk_text_buffer_move_mark (self->buffer, self->mark, &at);
  self->waiting = TRUE;
}
