/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

GBytes *us_pdf_render (const UsPublication *publication, const UsExportOptions *options,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
