/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

/* The names of those who have signed, as a table: nothing private. */
GBytes *us_names_csv_render (const UsPublication *publication, const UsExportOptions *options,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
