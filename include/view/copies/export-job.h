/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/copies/export.h"
#include "view/window.h"

G_BEGIN_DECLS

/* An export as somebody sees it: asked about files that are there already, with a toast that can
 * stop it when it takes long, and one that says what became of it. */
void us_export_job_start (UsWindow *window, const UsExportPlan *plan);
gboolean us_export_job_repeat (UsWindow *window);

G_END_DECLS
