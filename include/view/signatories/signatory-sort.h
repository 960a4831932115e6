/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* The order in which the Signatories view shows them, and what its Sort menu does. */
GListModel *us_signatory_sort_new (GListModel *model,
                                   UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_signatory_sort_is_manual (UsStatement *statement);
char *us_signatory_sort_get_heading (UsSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
