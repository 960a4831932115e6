/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *us_encoding_decode (GBytes *bytes, char **ret_encoding,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

char *us_encoding_convert (GBytes *bytes, const char *encoding,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
