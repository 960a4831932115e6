/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar that says that somebody else has changed or removed the file of the open document, and
 * offers what can be done. Property: outside (UsDocumentOutside as int); US_DOCUMENT_AS_KNOWN hides
 * it. */
#define US_TYPE_CONFLICT_BAR (us_conflict_bar_get_type ())
G_DECLARE_FINAL_TYPE (UsConflictBar, us_conflict_bar, US, CONFLICT_BAR, GtkWidget)

G_END_DECLS
