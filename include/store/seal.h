/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_seal_append (GString *file);
gboolean us_seal_check (const char *data, gsize length);

G_END_DECLS
