/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* Values of fields. A string is "(uus)": how many bytes of the old one come first and last, and
 * what comes between; a text is "(uusa(yuus))", with all of its spans; a number is "i". */
GVariant *us_journal_value_encode (UsFieldKind kind, gconstpointer old_value,
                                   gconstpointer new_value) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_journal_value_apply (UsItem *item, const char *property, GVariant *value,
                                 GError **error);

G_END_DECLS
