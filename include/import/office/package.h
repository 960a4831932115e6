/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Limits of what comes out of a ZIP container, whatever it says of itself. */
#define US_PACKAGE_BYTES_MAX (256 * 1024 * 1024)
#define US_PACKAGE_ENTRIES_MAX 2000

/* A ZIP container that is read into memory, entry by entry; nothing goes to a disk. */
typedef struct _UsPackage UsPackage;

UsPackage *us_package_open (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_package_free (UsPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPackage, us_package_free)

gboolean us_package_has (UsPackage *self, const char *name);
GBytes *us_package_read (UsPackage *self, const char *name,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
