/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "publish/publication.h"

G_BEGIN_DECLS

GtkPrintOperation *us_print_operation_new (UsPublication *publication,
                                           const char *name) G_GNUC_WARN_UNUSED_RESULT;

gboolean us_print_replace_file (GtkPrintOperation *operation, const UsPublication *publication);

G_END_DECLS
