/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_placeholder_snapshot (GtkTextView *view, const char *placeholder, GtkSnapshot *snapshot);

G_END_DECLS
