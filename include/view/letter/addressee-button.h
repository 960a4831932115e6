/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/addressee.h"

G_BEGIN_DECLS

/* An addressee in one line; a click opens the details. */
#define US_TYPE_ADDRESSEE_BUTTON (us_addressee_button_get_type ())
G_DECLARE_FINAL_TYPE (UsAddresseeButton, us_addressee_button, US, ADDRESSEE_BUTTON, GtkWidget)

GtkWidget *us_addressee_button_new (UsAddressee *addressee,
                                    const char *placeholder) G_GNUC_WARN_UNUSED_RESULT;
UsAddressee *us_addressee_button_get_addressee (UsAddresseeButton *self);
void us_addressee_button_edit (UsAddresseeButton *self);
GtkWidget *us_addressee_button_get_details (UsAddresseeButton *self, const char *language);

G_END_DECLS
