/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

gboolean us_letter_paste_into_field (GtkTextView *field, UsStatement *statement, gboolean lines);

G_END_DECLS
