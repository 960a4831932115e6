/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/office/package.h"

G_BEGIN_DECLS

gboolean us_office_margins_read (GBytes *xml, GString *page, GError **error);
gboolean us_office_margins_read_parts (UsPackage *package, GString *page, GError **error);

G_END_DECLS
