/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Keeps one text buffer and the body of a statement in step: line n is block n, both ways. Signal
 * "refused" (message): something typed cannot be kept, and the buffer shows the body again. */
#define US_TYPE_BODY_SYNC (us_body_sync_get_type ())
G_DECLARE_FINAL_TYPE (UsBodySync, us_body_sync, US, BODY_SYNC, GObject)

UsBodySync *us_body_sync_new (UsStatement *statement,
                              GtkTextBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
UsBlock *us_body_sync_get_block (UsBodySync *self, int line);
void us_body_sync_flush (UsBodySync *self);

G_END_DECLS
