/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_acronym_is_of_another (const char *acronym, const char *name, const char *words);

G_END_DECLS
