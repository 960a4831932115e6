/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"

#include "letter.h"

UsTestBody *
us_test_body_new (void)
{
  UsTestBody *self = g_new0 (UsTestBody, 1);

  self->statement = us_statement_new ();
  us_test_set (self->statement, "language", "en");
  self->history = us_history_new (self->statement);
  self->view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", self->statement, NULL));
  return self;
}

void
us_test_body_free (UsTestBody *self)
{
  g_object_unref (self->view);
  g_object_unref (self->history);
  g_object_unref (self->statement);
  g_free (self);
}

int
us_test_body_leave (void **state)
{
  us_test_body_free (*state);
  return 0;
}

void
us_test_body_go_to (UsBodyView *view, int line, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &caret, line, offset);
  gtk_text_buffer_place_cursor (buffer, &caret);
}
