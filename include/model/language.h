/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_language_is_valid (const char *tag);
gboolean us_language_is_rtl (const char *tag);
char *us_language_get_name (const char *tag, const char *in_language) G_GNUC_WARN_UNUSED_RESULT;
char *us_language_get_own_name (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char *us_language_format_date (const char *tag, const char *iso_date) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_text_direction_is_rtl (const char *text, gboolean fallback);

G_END_DECLS
