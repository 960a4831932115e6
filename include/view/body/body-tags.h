/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/block.h"

G_BEGIN_DECLS

/**
 * UsBodyMargins:
 * @start: pixels before a paragraph
 * @end: pixels after it
 * @step: pixels that each level, and the numbers, take
 * @rtl: whether the paper begins on the right
 */
typedef struct
{
  int start;
  int end;
  int step;
  gboolean rtl;
} UsBodyMargins;

void us_body_tags_apply (GtkTextBuffer *buffer, int line, UsBlockKind kind, guint level,
                         gboolean rtl);
void us_body_tags_set_margins (GtkTextTagTable *table, const UsBodyMargins *margins);
int us_body_tags_get_indent (UsBlockKind kind, guint level, int step);

G_END_DECLS
