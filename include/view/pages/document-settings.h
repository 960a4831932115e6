/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/history.h"

G_BEGIN_DECLS

/* Everything about the pages of one letter, kept in it and undone like the rest of it. */
#define US_TYPE_DOCUMENT_SETTINGS (us_document_settings_get_type ())
G_DECLARE_FINAL_TYPE (UsDocumentSettings, us_document_settings, US, DOCUMENT_SETTINGS,
                      AdwPreferencesWindow)

UsDocumentSettings *us_document_settings_new (UsStatement *statement,
                                              UsHistory *history) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
