/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "model/version.h"

G_BEGIN_DECLS

/* The letter as it was when somebody said: keep this. A version has what the letter says, and
 * neither its signatories nor its looks. */

UsVersion *us_versions_save (UsStatement *statement, const char *name, const char *date,
                             GError **error);
UsVersion *us_versions_find (UsStatement *statement, const char *number, GError **error);
gboolean us_versions_is_kept (UsStatement *statement);
UsStatement *us_versions_open (UsVersion *version, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_versions_restore (UsVersion *version, GError **error);

G_END_DECLS
