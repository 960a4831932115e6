/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the person decides about how signatories are printed. */
void us_signatory_printing_install (GtkWidgetClass *klass);

G_END_DECLS
