/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How the signatories are printed: the line above them and their date, their headings and the order
 * of these, and numbers. */
#define US_TYPE_LIST_LAYOUT (us_list_layout_get_type ())
G_DECLARE_FINAL_TYPE (UsListLayout, us_list_layout, US, LIST_LAYOUT, AdwPreferencesWindow)

UsListLayout *us_list_layout_new (UsStatement *statement);

G_END_DECLS
