/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/toast-fit.h"

#include "view/wrap.h"

/* On the words of a button: how wide they are in one line, in pixels. */
#define WHOLE_KEY "us-toast-whole"

static int
get_natural_width (GtkWidget *widget)
{
  int width = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* Returns: (nullable): the words of its button */
static GtkWidget *
get_words (GtkWidget *shown)
{
  for (GtkWidget *w = gtk_widget_get_first_child (shown); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    {
      GtkWidget *child = GTK_IS_BUTTON (w) ? gtk_button_get_child (GTK_BUTTON (w)) : NULL;

      if (GTK_IS_LABEL (child) && gtk_widget_get_visible (w))
        return child;
    }
  return NULL;
}

/* Returns: (nullable): the bar below what is there to be read and scrolled */
static GtkWidget *
find_bar (GtkWidget *within)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (within) || GTK_IS_SCROLLED_WINDOW (within))
    return NULL;
  if (GTK_IS_ACTION_BAR (within))
    return within;
  for (GtkWidget *w = gtk_widget_get_first_child (within); w != NULL && found == NULL;
       w = gtk_widget_get_next_sibling (w))
    found = find_bar (w);
  return found;
}

/* A toast neither hides what can be done with the selected rows nor takes the clicks on it. */
static int
get_bar_height (AdwToastOverlay *overlay)
{
  GtkWidget *child = adw_toast_overlay_get_child (overlay);
  GtkWidget *bar = child != NULL ? find_bar (child) : NULL;

  return bar != NULL ? gtk_widget_get_height (bar) : 0;
}

/* The button gets what it needs, but at most as much as the sentence. The overlay measures a toast
 * without regard to its width. */
static gboolean
fit_cb (gpointer label)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (label, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *shown = label, *words;
  int room, whole;

  if (overlay == NULL)
    return G_SOURCE_REMOVE;
  while (gtk_widget_get_parent (shown) != overlay)
    shown = gtk_widget_get_parent (shown);
  words = get_words (shown);
  room = gtk_widget_get_width (overlay) - get_natural_width (shown) + get_natural_width (label) +
         get_natural_width (words);
  whole = words == NULL ? 0 : GPOINTER_TO_INT (g_object_get_data (G_OBJECT (words), WHOLE_KEY));
  if (words != NULL && whole > room / 2)
    us_wrap_within (GTK_LABEL (words), room / 2);
  else if (words != NULL)
    gtk_label_set_max_width_chars (GTK_LABEL (words), -1);
  us_wrap_within (label, room - MIN (whole, room / 2));
  gtk_widget_set_margin_bottom (shown, get_bar_height (ADW_TOAST_OVERLAY (overlay)));
  return G_SOURCE_REMOVE;
}

/* The window gets another size while it is shown, or a bar comes; the overlay has it a moment
 * later. */
static void
layout_cb (GtkWidget *label)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fit_cb, g_object_ref (label), g_object_unref);
}

/* Only now has it a window that is sure to have a size: who opens a letter is told of it before. */
static void
mapped_cb (GtkWidget *label)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (label));

  g_signal_handlers_disconnect_by_data (surface, label);
  g_signal_connect_object (surface, "layout", G_CALLBACK (layout_cb), label, G_CONNECT_SWAPPED);
  layout_cb (label);
}

/**
 * us_toast_fit:
 * @overlay: where the toast is about to be shown
 * @toast: a toast that is not shown yet
 *
 * Shows it, in as many lines as its words need and above the bar of actions that is there. It
 * follows when the window or the bar change. The overlay's own label has one line, of which a
 * narrow window shows half: but what to install, or where a file went, is at the end of the
 * sentence. Main thread only.
 *
 * Returns: (transfer none): what shows it
 */
GtkWidget *
us_toast_fit (AdwToastOverlay *overlay, AdwToast *toast)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *shown, *words;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (ADW_IS_TOAST (toast), NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_markup (GTK_LABEL (label), adw_toast_get_title (toast));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  us_wrap_label (GTK_LABEL (label));
  adw_toast_set_custom_title (toast, label);
  adw_toast_overlay_add_toast (overlay, toast);

  shown = gtk_widget_get_last_child (GTK_WIDGET (overlay));
  words = get_words (shown);
  if (words != NULL)
    {
      g_object_set_data (G_OBJECT (words), WHOLE_KEY, GINT_TO_POINTER (get_natural_width (words)));
      us_wrap_label (GTK_LABEL (words));
    }
  fit_cb (label);
  g_signal_connect (label, "map", G_CALLBACK (mapped_cb), NULL);
  if (gtk_widget_get_mapped (label))
    mapped_cb (label);
  return shown;
}
