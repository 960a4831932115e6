/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_signature_series_is (const char *text);
char **us_signature_series_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char **us_signature_series_split_list (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_signature_series_is_list (const char *text);
char **us_signature_series_split_pair (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
