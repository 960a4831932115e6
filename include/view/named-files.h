/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files that people keep under a name of their own in a folder of the user's data. */
char *us_named_files_get_folder (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
char *us_named_files_get_path (const char *folder, const char *name,
                               const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_named_files_list (const char *folder, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
