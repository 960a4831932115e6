/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/signatories/list-import.h"
#include "model/item-list.h"

G_BEGIN_DECLS

/* The sentences around the list of the Signatories view. */
char *us_signatory_count_describe (UsItemList *signatories,
                                   guint n_shown) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_count_hint (UsItemList *signatories,
                               const char *typed) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_signatory_count_find (UsItemList *signatories, const char *name, guint *ret_position);
void us_signatory_count_show (GtkStack *stack, UsItemList *list, guint n_shown, gboolean typed);
char *us_signatory_count_describe_import (UsListImport *import,
                                          gboolean done) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
