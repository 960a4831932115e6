/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/statement.h"
#include "publish/release-check.h"

G_BEGIN_DECLS

/* The part of the export dialog that says what somebody should look at before a letter goes out;
 * hidden when there is nothing. Signal "chosen" (UsProblem): somebody wants to see it. */
#define US_TYPE_EXPORT_CHECKS (us_export_checks_get_type ())
G_DECLARE_FINAL_TYPE (UsExportChecks, us_export_checks, US, EXPORT_CHECKS, AdwPreferencesGroup)

void us_export_checks_set_statement (UsExportChecks *self, UsStatement *statement,
                                     const UsPublishOptions *options);

G_END_DECLS
