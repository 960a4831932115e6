/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* The order in which the Signatories view shows them. A long list is sorted in portions, so that
 * nobody is kept waiting, and shown when it is sorted; a signatory who comes or changes goes to its
 * place at once. */
#define US_TYPE_SORTED_SIGNATORIES (us_sorted_signatories_get_type ())
G_DECLARE_FINAL_TYPE (UsSortedSignatories, us_sorted_signatories, US, SORTED_SIGNATORIES, GObject)

GListModel *us_signatory_sort_new (GListModel *model,
                                   UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_signatory_sort_is_manual (UsStatement *statement);

G_END_DECLS
