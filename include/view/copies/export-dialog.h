/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* Asks for formats and a folder, and writes all files in one step. */
#define US_TYPE_EXPORT_DIALOG (us_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UsExportDialog, us_export_dialog, US, EXPORT_DIALOG, AdwWindow)

UsExportDialog *us_export_dialog_new (UsWindow *parent) G_GNUC_WARN_UNUSED_RESULT;
void us_export_again (UsWindow *window);

G_END_DECLS
