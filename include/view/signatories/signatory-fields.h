/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/signatory.h"

G_BEGIN_DECLS

/* The fields of a signatory as people see them. */
guint us_signatory_fields_count (void);
const UsField *us_signatory_fields_get (guint property);
const char *us_signatory_fields_title (guint property);
GPtrArray *us_signatory_fields_choices (guint property) G_GNUC_WARN_UNUSED_RESULT;
GListModel *us_signatory_fields_list_choices (guint property) G_GNUC_WARN_UNUSED_RESULT;

const char *us_signatory_fields_value (UsSignatory *signatory, guint property);
const char *us_signatory_fields_value_title (guint property, const char *value);
const char *us_signatory_fields_status_icon (UsSignatoryStatus status);

G_END_DECLS
