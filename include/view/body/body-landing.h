/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Where the caret of a body comes to when its statement is changed from elsewhere: a text view lays
 * out the whole paragraph that its caret is put into, so that it is put only where a group of
 * changes ends. */
typedef struct _UsBodyLanding UsBodyLanding;

UsBodyLanding *us_body_landing_new (UsStatement *statement,
                                    GtkTextBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
void us_body_landing_free (UsBodyLanding *self);
void us_body_landing_get (UsBodyLanding *self, int *ret_line, int *ret_offset);
void us_body_landing_set (UsBodyLanding *self, int line, int offset);

G_END_DECLS
