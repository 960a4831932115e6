/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit codes of the command line. */
#define US_EXIT_DONE 0
#define US_EXIT_FAILED 1
#define US_EXIT_USAGE 2

void us_terminal_keep_streams (void);
gboolean us_terminal_write (const char *bytes, gsize length, GError **error);
int us_terminal_print (const char *text);
void us_terminal_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
void us_terminal_say_lines (const char *lines);
int us_terminal_fail (const GError *error);
void us_terminal_append (GString *line, const char *text, guint columns);
void us_terminal_pad (GString *line, const char *text, guint columns);

G_END_DECLS
