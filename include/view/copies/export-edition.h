/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/copies/export.h"

G_BEGIN_DECLS

/* The part of the export dialog that asks which edition: signal "changed". */
#define US_TYPE_EXPORT_EDITION (us_export_edition_get_type ())
G_DECLARE_FINAL_TYPE (UsExportEdition, us_export_edition, US, EXPORT_EDITION, AdwPreferencesGroup)

void us_export_edition_set_statement (UsExportEdition *self, UsStatement *statement);
gboolean us_export_edition_fill (UsExportEdition *self, UsExportPlan *plan);

G_END_DECLS
