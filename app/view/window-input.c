/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/window-input.h"

#include "model/long-edit.h"
#include "view/file-actions.h"
#include "view/list-file.h"
#include "view/menu-focus.h"

static void
finish (UsWindow *self)
{
  UsDocument *document = us_window_get_document (self);

  if (document != NULL)
    us_long_edit_finish (us_document_get_statement (document));
}

static gboolean
key_pressed_cb (UsWindow *self)
{
  finish (self);
  return FALSE;
}

/* Who types before a letter is chosen has begun one. */
static gboolean
typed_cb (GtkEventControllerKey *key, guint value, guint code, GdkModifierType state,
          UsWindow *self)
{
  const GdkModifierType commands =
      GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (us_window_get_document (self) != NULL || !us_window_is_free (self) ||
      (state & commands) != 0 || !g_unichar_isgraph (gdk_keyval_to_unicode (value)) ||
      (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (self), "new-blank", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  return focus != NULL && gtk_event_controller_key_forward (key, focus);
}

/* Programs that show files offer their paths as text too, and every text would take them. Pieces of
 * a web page may come as a list of addresses: they are text. */
static gboolean
accept_cb (GtkDropTarget *target, GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return (gdk_drop_get_actions (drop) & GDK_ACTION_COPY) != 0 &&
         gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) &&
         !gdk_content_formats_contain_mime_type (formats, "text/html");
}

static gboolean
shows_signatories (UsWindow *self)
{
  g_autoptr (GVariant) view = g_action_group_get_action_state (G_ACTION_GROUP (self), "view");

  return us_window_get_document (self) != NULL &&
         g_str_equal (g_variant_get_string (view, NULL), "signatories");
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UsWindow *self)
{
  GSList *files = g_value_get_boxed (value);

  /* One list at a time; and whatever comes to the signatories is one. */
  if (files != NULL &&
      (shows_signatories (self) || (files->next == NULL && us_window_get_document (self) != NULL &&
                                    us_list_file_is (files->data))))
    us_list_file_take (self, files->data);
  else
    for (GSList *l = files; l != NULL; l = l->next)
      us_window_open_file (self, l->data);
  return files != NULL;
}

/* A menu that goes puts the focus on its first page, which goes too: keys would find nobody. */
static void
leave_menu (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *around = focus == NULL || gtk_widget_get_mapped (focus)
                          ? NULL
                          : gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);

  while (around != NULL && !(gtk_widget_get_mapped (around) && gtk_widget_grab_focus (around)))
    around = gtk_widget_get_parent (around);
}

static gboolean
leave_menu_cb (gpointer window)
{
  leave_menu (window);
  return G_SOURCE_REMOVE;
}

static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, leave_menu_cb, g_object_ref (window), g_object_unref);
}

/**
 * us_window_input_watch:
 * @self: a window
 *
 * From now on a key or a click finds the letter as it is after a long edit, not in the middle of
 * it, and works also after a menu; typing where no letter is open begins one; and a file that is
 * dropped anywhere is opened, or, when it is a list or the signatories are shown, becomes
 * signatories of the letter that is there. Main thread only.
 */
void
us_window_input_watch (UsWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *typing = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (US_IS_WINDOW (self));

  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  us_menu_focus_add (GTK_MENU_BUTTON (
      gtk_widget_get_template_child (GTK_WIDGET (self), US_TYPE_WINDOW, "menu_button")));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (finish), self);
  g_signal_connect (typing, "key-pressed", G_CALLBACK (typed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), typing);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drop), GTK_PHASE_CAPTURE);
  g_signal_connect (drop, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
