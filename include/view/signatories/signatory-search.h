/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "view/signatories/signatory-filter.h"

G_BEGIN_DECLS

/* Those of a list whom a filter lets through. A long list is looked through in portions, so that
 * who types is never kept waiting: what was found before stays until all is found, and then changes
 * at once. */
#define US_TYPE_SIGNATORY_SEARCH (us_signatory_search_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatorySearch, us_signatory_search, US, SIGNATORY_SEARCH, GObject)

UsSignatorySearch *us_signatory_search_new (GListModel *source, UsSignatoryFilter *filter,
                                            UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_search_finish (UsSignatorySearch *self);
gboolean us_signatory_search_is_finished (UsSignatorySearch *self);

G_END_DECLS
