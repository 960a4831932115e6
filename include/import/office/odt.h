/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/importer.h"

G_BEGIN_DECLS

UsStatement *us_odt_read (GBytes *bytes, const UsImportHint *hint, UsReport *report,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
