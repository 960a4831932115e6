/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/importer.h"

G_BEGIN_DECLS

gboolean us_html_recognises (GBytes *bytes);
UsStatement *us_html_read (GBytes *bytes, const UsImportHint *hint, UsReport *report,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_html_report (gboolean changes, guint n_comments, UsReport *report);
UsStatement *us_html_read_page (const char *html, const UsImportHint *hint, UsReport *report,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
