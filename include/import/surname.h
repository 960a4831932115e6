/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* People whose surname comes first, with a comma after it. */
gboolean us_surname_is_first (const char *name);
const char *us_surname_skip (const char *line);

G_END_DECLS
