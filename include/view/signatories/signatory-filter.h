/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/signatory.h"

G_BEGIN_DECLS

/* Which signatories are shown: those with a text in any of their fields, and with one of the wanted
 * values in each field for which some are wanted. */
#define US_TYPE_SIGNATORY_FILTER (us_signatory_filter_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryFilter, us_signatory_filter, US, SIGNATORY_FILTER, GtkFilter)

UsSignatoryFilter *us_signatory_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_filter_set_text (UsSignatoryFilter *self, const char *text);
void us_signatory_filter_set_wanted (UsSignatoryFilter *self, guint property, const char *value,
                                     gboolean wanted);
gboolean us_signatory_filter_get_wanted (UsSignatoryFilter *self, guint property,
                                         const char *value);
void us_signatory_filter_clear (UsSignatoryFilter *self);
void us_signatory_filter_let_in (UsSignatoryFilter *self, UsSignatory *signatory);

/* What it knows of a signatory: to be forgotten when that changes. */
void us_signatory_filter_learn (UsSignatoryFilter *self, UsSignatory *signatory);
void us_signatory_filter_forget (UsSignatoryFilter *self, UsSignatory *signatory);

guint us_signatory_filter_count_fields (UsSignatoryFilter *self);
gboolean us_signatory_filter_is_active (UsSignatoryFilter *self);

G_END_DECLS
