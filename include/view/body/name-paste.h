/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Several lines pasted into an entry are a list of names: "signatories.add" gets them. */
void us_name_paste_attach (GtkEditable *entry);

G_END_DECLS
