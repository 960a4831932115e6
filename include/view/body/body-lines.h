/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item-list.h"

G_BEGIN_DECLS

/* Blocks of a body as lines of a buffer: the drawing half of UsBodySync. */
void us_body_lines_get_range (GtkTextBuffer *buffer, int line, GtkTextIter *ret_start,
                              GtkTextIter *ret_end);
void us_body_lines_fill (GtkTextBuffer *buffer, UsItemList *body);
void us_body_lines_insert (GtkTextBuffer *buffer, UsItemList *body, int line, int count);
void us_body_lines_remove (GtkTextBuffer *buffer, int line, int count);
int us_body_lines_show_text (GtkTextBuffer *buffer, int line, UsText *text);
gboolean us_body_lines_is_rtl (UsItemList *body, int line);
void us_body_lines_restyle (GtkTextBuffer *buffer, UsItemList *body, int line, int count);
int us_body_lines_find_place (GtkTextBuffer *buffer, int line, int offset, GtkTextIter *ret_at);
void us_body_lines_place_caret (GtkTextBuffer *buffer, int line, int offset);

G_END_DECLS
