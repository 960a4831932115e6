/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Saving the whole register, with what is private, after a warning. */
void us_signatory_export_install (GtkWidgetClass *klass);
AdwMessageDialog *us_signatory_export_warn (GtkWidget *page);
void us_signatory_export_save (GtkWidget *page, const char *path);

G_END_DECLS
