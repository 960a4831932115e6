/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item-list.h"
#include "model/signatory.h"

G_BEGIN_DECLS

/* What is done to several signatories at once: each is one step to undo. Items are in any order. */
guint us_signatories_add_lines (UsItemList *list, const char *lines, GError **error);
gboolean us_signatories_remove (UsItemList *list, GPtrArray *items, GError **error);
gboolean us_signatories_move (UsItemList *list, GPtrArray *items, guint before, GError **error);
guint us_signatories_find_gap (UsItemList *list, GPtrArray *items, guint position);
gboolean us_signatories_set_group (UsItemList *list, GPtrArray *items, const char *group,
                                   GError **error);
gboolean us_signatories_set_note (UsItemList *list, GPtrArray *items, const char *note,
                                  GError **error);
gboolean us_signatories_set_status (UsItemList *list, GPtrArray *items, UsSignatoryStatus status,
                                    GError **error);
gboolean us_signatories_set_listing (UsItemList *list, GPtrArray *items, UsSignatoryListing listing,
                                     GError **error);

G_END_DECLS
