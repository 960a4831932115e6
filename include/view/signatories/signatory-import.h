/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The sheet that shows every row of a list, what it is and what it will do, before anything is
 * changed. */
#define US_TYPE_SIGNATORY_IMPORT (us_signatory_import_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryImport, us_signatory_import, US, SIGNATORY_IMPORT, AdwWindow)

UsSignatoryImport *us_signatory_import_new (GtkWidget *page,
                                            UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_import_read (UsSignatoryImport *self, GBytes *bytes, const char *name);

G_END_DECLS
