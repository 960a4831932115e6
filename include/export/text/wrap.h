/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_wrap (GString *out, const char *text, gsize width, const char *first, const char *others);

G_END_DECLS
