/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item-list.h"
#include "view/signatories/signatory-filter.h"

G_BEGIN_DECLS

/* Chooses by the values of any field who is shown, and counts who has each. */
#define US_TYPE_SIGNATORY_FILTER_POPOVER (us_signatory_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryFilterPopover, us_signatory_filter_popover, US,
                      SIGNATORY_FILTER_POPOVER, GtkPopover)

UsSignatoryFilterPopover *
us_signatory_filter_popover_new (UsItemList *signatories,
                                 UsSignatoryFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
