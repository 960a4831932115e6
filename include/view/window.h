/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/document/document.h"
#include "view/letter/letter-page.h"

G_BEGIN_DECLS

/* One window, one document; without one it shows the start page. Properties: document
 * (nullable). */
#define US_TYPE_WINDOW (us_window_get_type ())
G_DECLARE_FINAL_TYPE (UsWindow, us_window, US, WINDOW, AdwApplicationWindow)

UsWindow *us_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
UsDocument *us_window_get_document (UsWindow *self);
void us_window_set_document (UsWindow *self, UsDocument *document);
GMenu *us_window_get_history_section (UsWindow *self);
gboolean us_window_is_free (UsWindow *self);
gboolean us_window_set_loading (UsWindow *self, gboolean loading);
void us_window_fill_start (UsWindow *self);
void us_window_search (UsWindow *self);
void us_window_show_toast (UsWindow *self, AdwToast *toast);
UsLetterPage *us_window_show_letter (UsWindow *self);

G_END_DECLS
