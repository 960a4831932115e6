/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* Settings and letterheads that people keep under a name: files in a folder of the user's data. */
GPtrArray *us_house_styles_list (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_house_styles_save (const char *name, UsStatement *from, GError **error);
gboolean us_house_styles_apply (const char *name, UsStatement *to, GError **error);
GBytes *us_house_styles_remove (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_house_styles_restore (const char *name, GBytes *bytes, GError **error);

G_END_DECLS
