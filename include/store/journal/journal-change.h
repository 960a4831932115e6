/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* Kind, list (or US_JOURNAL_NO_LIST for the statement itself, or US_JOURNAL_SETTINGS), position,
 * count, to; for SET the name of the property and its new value; for REORDER "au" as the value; for
 * INSERT the items: id, unknown attributes and elements, names and values of the fields that are
 * not empty. */
#define US_JOURNAL_CHANGE_TYPE "(yyuuusva(sssa(sv)))"
#define US_JOURNAL_SETTINGS 254
#define US_JOURNAL_NO_LIST 255

GVariant *us_journal_change_encode (UsStatement *statement,
                                    const UsChange *change) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_journal_change_apply (UsStatement *statement, GVariant *record, GError **error);

G_END_DECLS
