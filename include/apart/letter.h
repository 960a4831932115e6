/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/importer.h"

G_BEGIN_DECLS

/* The first argument of us_serve() for a letter, and what it reads: the statement as its file, and
 * the report as us_report_to_variant() makes it. */
#define US_APART_LETTER "letter"
#define US_APART_LETTER_TYPE "(ayv)"

UsStatement *us_apart_import (GBytes *bytes, const UsImportHint *hint, const char *format,
                              UsReport **ret_report, GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GVariant *us_apart_serve_letter (const char *const *arguments, GBytes *bytes,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
