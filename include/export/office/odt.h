/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

GBytes *us_odt_render (const UsPublication *publication, const UsExportOptions *options,
                       GError **error);

G_END_DECLS
