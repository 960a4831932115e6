/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The letter's date, written in the letter's language; a click opens a calendar. Property:
 * statement. */
#define US_TYPE_DATE_BUTTON (us_date_button_get_type ())
G_DECLARE_FINAL_TYPE (UsDateButton, us_date_button, US, DATE_BUTTON, GtkWidget)

G_END_DECLS
