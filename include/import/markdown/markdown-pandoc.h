/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean us_markdown_pandoc_is (const char *text);
char *us_markdown_pandoc_clean (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
