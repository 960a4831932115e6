/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/signatory.h"

G_BEGIN_DECLS

/* Every field of one signatory. What was changed is kept when it closes, as one step to undo. */
#define US_TYPE_SIGNATORY_POPOVER (us_signatory_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryPopover, us_signatory_popover, US, SIGNATORY_POPOVER, GtkPopover)

UsSignatoryPopover *us_signatory_popover_new (UsSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_popover_open (UsSignatoryPopover *self, GtkWidget *parent, GtkWidget *row);

G_END_DECLS
