/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* To which version of the letter somebody agreed. Who has confirmed and has none noted agreed to
 * the last one there is: that is written down when the next one is kept. */

const char *us_agreement_get_latest (UsStatement *statement);
gboolean us_agreement_is_old (UsSignatory *signatory, const char *latest);
guint us_agreement_count_old (UsStatement *statement);
GPtrArray *us_agreement_list_old (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
guint us_agreement_count (UsStatement *statement, const char *number);
gboolean us_agreement_note (UsSignatory *signatory, UsSignatoryStatus status, const char *latest,
                            GError **error);
gboolean us_agreement_settle (UsStatement *statement, const char *number, GError **error);

G_END_DECLS
