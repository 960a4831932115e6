/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_language_is_valid (const char *tag);
gboolean us_language_is_rtl (const char *tag);

/**
 * UsLanguageForm:
 * @US_LANGUAGE_WESTERN: Latin, Greek, Cyrillic, …
 * @US_LANGUAGE_ASIAN: Chinese, Japanese, Korean
 * @US_LANGUAGE_COMPLEX: Arabic, Hebrew, Thai, the scripts of India, …
 *
 * The three kinds of scripts for which office documents keep a language each.
 */
typedef enum
{
  US_LANGUAGE_WESTERN,
  US_LANGUAGE_ASIAN,
  US_LANGUAGE_COMPLEX,
} UsLanguageForm;

UsLanguageForm us_language_get_form (const char *tag);
char *us_language_get_name (const char *tag, const char *in_language) G_GNUC_WARN_UNUSED_RESULT;
char *us_language_get_own_name (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char *us_language_format_date (const char *tag, const char *iso_date) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_text_direction_is_rtl (const char *text, gboolean fallback);

G_END_DECLS
