/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How lists get into the Signatories view: from the clipboard, by a drop, or as a file. */
void us_signatory_import_actions_install (GtkWidgetClass *klass);

G_END_DECLS
