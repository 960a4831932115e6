/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Attributes of one element, beyond which no document is honest. */
#define US_MARKUP_ATTRIBUTES_MAX 1000

gboolean us_markup_is_bounded (const char *markup, gsize length, GError **error);

G_END_DECLS
