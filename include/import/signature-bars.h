/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *us_signature_bars_find (const char *text, char bar, const char **ret_after);
void us_signature_bars_settle (GString *line);

G_END_DECLS
