/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* The templates that people make themselves: files in a folder of the user's data. */
char *us_own_templates_get_folder (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_own_templates_list (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes *us_own_templates_read (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_own_templates_exists (const char *name);
gboolean us_own_templates_save (const char *name, UsStatement *statement, GError **error);
gboolean us_own_templates_remove (const char *name, GError **error);
gboolean us_own_templates_restore (const char *name, GError **error);

G_END_DECLS
