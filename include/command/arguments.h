/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_arguments_parse (int argc, char **argv, const GOptionEntry *options,
                             const char *description, int *ret_code);
gboolean us_arguments_parse_count (const char *argument, guint *ret_count);
int us_arguments_refuse (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
