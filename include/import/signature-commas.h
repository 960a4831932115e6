/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **us_signature_commas_split (const char *text, gboolean *ret_sure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
