/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How much of the clipboard the row shows, in characters. */
#define SNIPPET 60

struct _UsStartPage
{
  GtkWidget parent_instance;

  GtkWidget *blank_row;
  AdwActionRow *clipboard_row;
};

G_DEFINE_FINAL_TYPE (UsStartPage, us_start_page, GTK_TYPE_WIDGET)

static char *
make_snippet (const char *text)
{
  g_autofree char *flat = g_strdup (text);
  g_autofree char *start = NULL;

  g_strdelimit (flat, "\n\r\t", ' ');
  g_strstrip (flat);
  if (g_utf8_strlen (flat, -1) <= SNIPPET)
    return g_steal_pointer (&flat);
  start = g_utf8_substring (flat, 0, SNIPPET);
  return g_strconcat (start, "…", NULL);
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsStartPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *snippet = text == NULL ? g_strdup ("") : make_snippet (text);

  if (self->clipboard_row == NULL)
    return;
  adw_action_row_set_subtitle (self->clipboard_row, snippet);
  gtk_widget_set_visible (GTK_WIDGET (self->clipboard_row), *snippet != '\0');
}

/* The row is there only while the clipboard has text. */
static void
us_start_page_look_at_clipboard (UsStartPage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING))
    gdk_clipboard_read_text_async (clipboard, NULL, clipboard_read_cb, g_object_ref (self));
  else
    gtk_widget_set_visible (GTK_WIDGET (self->clipboard_row), FALSE);
}

static void
us_start_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (us_start_page_parent_class)->map (widget);

  us_start_page_look_at_clipboard (US_START_PAGE (widget));
  gtk_widget_grab_focus (US_START_PAGE (widget)->blank_row);
}

static void
us_start_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (us_start_page_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_clipboard (widget), "changed",
                           G_CALLBACK (us_start_page_look_at_clipboard), widget, G_CONNECT_SWAPPED);
}

static void
us_start_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_clipboard (widget), widget);

  GTK_WIDGET_CLASS (us_start_page_parent_class)->unroot (widget);
}

static void
us_start_page_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_START_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_start_page_parent_class)->dispose (object);
}

static void
us_start_page_class_init (UsStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_start_page_dispose;
  widget_class->map = us_start_page_map;
  widget_class->root = us_start_page_root;
  widget_class->unroot = us_start_page_unroot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsStartPage, blank_row);
  gtk_widget_class_bind_template_child (widget_class, UsStartPage, clipboard_row);
}

static void
us_start_page_init (UsStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
