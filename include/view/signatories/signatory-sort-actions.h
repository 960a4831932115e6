/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* What the Sort menu of the Signatories view does. */
void us_signatory_sort_actions_insert (GtkWidget *page, UsStatement *statement);

G_END_DECLS
