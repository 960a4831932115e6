/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* E-mail addresses of signatories, for those who have to be asked again. They are private: nothing
 * but these gives them out. */
char *us_signatory_addresses_join (GPtrArray *items, const char *separator,
                                   guint *ret_n_without) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_addresses_install (GtkWidgetClass *klass);

G_END_DECLS
