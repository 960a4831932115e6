/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_country_is_name (const char *text);

/* Codes are those of ISO 3166 for countries, "FR", and of the United Nations for regions, "150". */
const char *us_country_find (const char *text);
const char *us_country_get_region (const char *country);
char *us_country_get_name (const char *code, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
