/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ZIP container that says neither when nor by whom it was made. */
typedef struct _UsArchive UsArchive;

UsArchive *us_archive_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_archive_free (UsArchive *self);
void us_archive_add (UsArchive *self, const char *name, GBytes *bytes);
void us_archive_add_stored (UsArchive *self, const char *name, GBytes *bytes);
GBytes *us_archive_finish (UsArchive *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsArchive, us_archive_free)

G_END_DECLS
