/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/addressee.h"

G_BEGIN_DECLS

/* All that is known of an addressee, in a popover. */
GtkWidget *us_addressee_details_new (UsAddressee *addressee) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
