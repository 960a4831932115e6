/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_compound_is_organisation (const char *text);
gboolean us_compound_is_role (const char *text);

G_END_DECLS
