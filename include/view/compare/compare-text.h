/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "compare/difference.h"

G_BEGIN_DECLS

/**
 * UsCompareChange:
 * @start: its first character in the text
 * @end: the character behind it
 * @difference: index of the difference that it is of
 * @words: translated, what became what, for those who do not see it
 *
 * One place in a text of differences to go to.
 */
typedef struct
{
  guint start;
  guint end;
  guint difference;
  char *words;
} UsCompareChange;

void us_compare_text_add_tags (GtkTextBuffer *buffer);
GArray *us_compare_text_fill (GtkTextBuffer *buffer,
                              GPtrArray *differences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
