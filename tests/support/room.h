/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "history/history.h"

G_BEGIN_DECLS

/* A letter, the steps in it that can be taken back, and a widget in a window that shows it. */
typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  GtkWidget *window;
  GtkWidget *widget;
} UsTestRoom;

UsTestRoom *us_test_room_new (UsStatement *statement);
void us_test_room_show (UsTestRoom *self, gpointer widget);
/* Of cmocka. */
int us_test_room_leave (void **state);

/* Closes a window, and drops the reference to it. */
void us_test_close (gpointer window);

G_END_DECLS
