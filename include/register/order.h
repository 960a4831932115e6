/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* An order of signatories. It remembers keys, so that comparing is cheap; tell it what changes. */
typedef struct _UsOrder UsOrder;

UsOrder *us_order_new (const char *language, UsSignatoryOrder by) G_GNUC_WARN_UNUSED_RESULT;
UsOrder *us_order_new_for (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
void us_order_free (UsOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsOrder, us_order_free)

/* A GCompareDataFunc of signatories, for GtkCustomSorter. */
int us_order_compare (gconstpointer a, gconstpointer b, gpointer order);
void us_order_forget (UsOrder *self, UsSignatory *signatory);

UsSignatoryOrder us_order_get_by (UsOrder *self);
void us_order_append_key (UsOrder *self, GString *key, UsSignatory *signatory);

G_END_DECLS
