/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

GBytes *us_html_render (const UsPublication *publication, const UsExportOptions *options,
                        GError **error);
GBytes *us_html_render_copy (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
GBytes *us_html_render_part (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
