/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *us_test_find (GtkWidget *within, GType type, const char *property, const char *value);
AdwMessageDialog *us_test_find_dialog (GtkWidget *parent);
/* The first window of a type, or NULL. */
GtkWidget *us_test_find_window (GType type);

/* Runs the main context until it holds; fails after some minutes. */
void us_test_until (gboolean (*condition) (gpointer), gpointer data, const char *what);
/* Conditions of it: whether a widget is there to be seen, or no more. */
gboolean us_test_is_mapped (gpointer widget);
gboolean us_test_is_unmapped (gpointer widget);

/* The least width of a widget that is there to be seen, with letters of twice the size. */
int us_test_measure_large (GtkWidget *widget);

/* Gives a key to the controllers of a widget, one after the other; whether one of them took it. */
gboolean us_test_press (GtkWidget *widget, guint keyval, GdkModifierType state);

/* A real hand: keys and a mouse, by xdotool. */
void us_test_hand (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Where a part of a widget is on the screen of a window that stands at its corner. */
graphene_point_t us_test_place (GtkWidget *widget, double x, double y);
/* The handle of a line of the body, @part of its height from its top. */
graphene_point_t us_test_handle (GtkWidget *gutter, GtkTextView *body, int line, double part);
/* Waits until that handle stands still where it can be gripped, and scrolls there. */
graphene_point_t us_test_reach (GtkWidget *gutter, GtkTextView *body, int line);
/* Drags a block of the body by its handle to between two others, wherever they are on the sheet. */
void us_test_drag (GtkWidget *gutter, GtkTextView *body, int line, int place);

G_END_DECLS
