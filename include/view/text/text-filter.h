/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsLineBreaks:
 * @US_LINE_BREAKS_KEPT: every kind of line break becomes LF
 * @US_LINE_BREAKS_TO_SPACES: a field of one paragraph: breaks become spaces
 */
typedef enum
{
  US_LINE_BREAKS_KEPT,
  US_LINE_BREAKS_TO_SPACES,
} UsLineBreaks;

char *us_text_filter (const char *text, gssize length,
                      UsLineBreaks breaks) G_GNUC_WARN_UNUSED_RESULT;
void us_text_filter_watch (GtkTextBuffer *buffer, UsLineBreaks breaks);
void us_text_filter_pause (GtkTextBuffer *buffer, gboolean paused);

G_END_DECLS
