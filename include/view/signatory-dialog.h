/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/signatory.h"

G_BEGIN_DECLS

/* Edits every field of one signatory; Save is one step to undo. */
#define US_TYPE_SIGNATORY_DIALOG (us_signatory_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryDialog, us_signatory_dialog, US, SIGNATORY_DIALOG, AdwWindow)

UsSignatoryDialog *us_signatory_dialog_new (UsSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
