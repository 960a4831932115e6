/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* How many paragraphs or fields a piece of a long edit changes at most. */
#define US_LONG_EDIT_PIECE 128u

/**
 * UsLongEdit:
 * @step: does a piece of it, of about %US_LONG_EDIT_PIECE changes; %FALSE when that was the last
 * @done: called when all of it is done and the statement may be changed again
 *
 * An edit that would make people wait. Both are called in the main thread with the data that
 * us_long_edit_begin() got.
 */
typedef struct
{
  gboolean (*step) (gpointer data);
  void (*done) (gpointer data);
} UsLongEdit;

void us_long_edit_begin (UsStatement *statement, const char *label, const UsLongEdit *edit,
                         gpointer data);
void us_long_edit_finish (UsStatement *statement);
gboolean us_long_edit_is_pending (UsStatement *statement);
guint us_long_edit_call_after (UsStatement *statement, GSourceFunc function, gpointer data);

G_END_DECLS
