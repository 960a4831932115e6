/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-drop.h"

#include "view/body/body-clipboard.h"
#include "view/body/clipboard-read.h"
#include "view/body/clipboard-write.h"
#include "view/body/word-drop.h"
#include "view/weak-data.h"

#define MARK "us-drop"
#define VIEW "us-view" /* of a buffer */

static const char *mime_types[] = { US_CLIPBOARD_FRAGMENT, US_CLIPBOARD_HTML, NULL };

typedef struct
{
  UsBodyView *view;
  GdkDrop *drop;
} Dropping;

static void
dropping_free (Dropping *self)
{
  g_object_unref (self->view);
  g_object_unref (self->drop);
  g_free (self);
}

/* The letter whose words are dragged, when it is one of ours: GTK would bring the words alone into
 * another window, and within one letter need two steps that are undone one by one. */
static UsBodyView *
find_source (GdkDrop *drop)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkTextBuffer *buffer;

  g_value_init (&value, GTK_TYPE_TEXT_BUFFER);
  if (drag == NULL || !gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return NULL;
  buffer = g_value_get_object (&value);
  return buffer == NULL ? NULL : us_weak_data_dup (G_OBJECT (buffer), VIEW);
}

static gboolean
accept_cb (GtkDropTargetAsync *target, GdkDrop *drop, UsBodyView *view)
{
  g_autoptr (UsBodyView) source = find_source (drop);
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  if (us_body_view_get_sync (view) == NULL)
    return FALSE;
  if (source != NULL)
    return us_body_view_get_sync (source) != NULL;
  for (gsize i = 0; mime_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, mime_types[i]))
      return TRUE;
  return FALSE;
}

/* Words stay in their letter when they go to another one. */
static GdkDragAction
choose_action (GdkDrop *drop, UsBodyView *view)
{
  g_autoptr (UsBodyView) source = find_source (drop);
  const GdkDragAction actions = gdk_drop_get_actions (drop);

  if ((actions & GDK_ACTION_MOVE) != 0 && (source == view || (actions & GDK_ACTION_COPY) == 0))
    return GDK_ACTION_MOVE;
  return GDK_ACTION_COPY;
}

/* The text view would show a second caret of its own where we take the words, and keep it. */
static gboolean
toolkit_accept_cb (GtkDropTarget *target, GdkDrop *drop, UsBodyView *view)
{
  return !accept_cb (NULL, drop, view) &&
         (gdk_drop_get_actions (drop) & gtk_drop_target_get_actions (target)) != 0 &&
         gdk_content_formats_match (gtk_drop_target_get_formats (target),
                                    gdk_drop_get_formats (drop));
}

static void
hold_toolkit_back (UsBodyView *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_connect (controller, "accept", G_CALLBACK (toolkit_accept_cb), view);
    }
}

static GtkTextMark *
get_mark (GtkTextBuffer *buffer)
{
  return gtk_text_buffer_get_mark (buffer, MARK);
}

/* A second caret shows where the text would go; the person's own stays where it is. */
static GdkDragAction
motion_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, UsBodyView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter at;
  int left, top;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (view), &at, left, top);
  if (get_mark (buffer) != NULL)
    gtk_text_buffer_move_mark (buffer, get_mark (buffer), &at);
  else
    gtk_text_mark_set_visible (gtk_text_buffer_create_mark (buffer, MARK, &at, FALSE), TRUE);
  return choose_action (drop, view);
}

static void
leave_cb (GtkDropTargetAsync *target, GdkDrop *drop, UsBodyView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  if (get_mark (buffer) != NULL)
    gtk_text_buffer_delete_mark (buffer, get_mark (buffer));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Dropping *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autoptr (GError) error = NULL;
  const char *mime_type;
  g_autoptr (GBytes) bytes = us_clipboard_read_finish (result, &mime_type, &error);
  GtkTextMark *mark = get_mark (buffer);
  gboolean done = FALSE;

  if (bytes == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.show-toast", "s", error->message);
  else if (mark != NULL)
    {
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
      gtk_text_buffer_place_cursor (buffer, &at);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      done = us_body_clipboard_insert (self->view, bytes, mime_type);
    }
  if (mark != NULL)
    gtk_text_buffer_delete_mark (buffer, mark);
  gdk_drop_finish (self->drop, done ? GDK_ACTION_COPY : 0);
  dropping_free (self);
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, UsBodyView *view)
{
  const GdkDragAction action = motion_cb (target, drop, x, y, view);
  g_autoptr (UsBodyView) source = find_source (drop);
  Dropping *self;

  if (source != NULL)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
      const GdkDragAction done = us_word_drop (source, view, get_mark (buffer), action);

      leave_cb (target, drop, view);
      gtk_widget_grab_focus (GTK_WIDGET (view));
      gdk_drop_finish (drop, done);
      return TRUE;
    }
  self = g_new0 (Dropping, 1);
  self->view = g_object_ref (view);
  self->drop = g_object_ref (drop);
  us_clipboard_read_drop_async (drop, mime_types, read_cb, self);
  return TRUE;
}

static void
buffer_changed_cb (UsBodyView *view)
{
  us_weak_data_set (G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))), VIEW, view);
}

/**
 * us_body_drop_add:
 * @view: a body view
 *
 * Lets what is dragged from a browser, another letter or another place of the same one keep its
 * kinds, emphasis and links, as when it is pasted. Main thread only.
 */
void
us_body_drop_add (UsBodyView *view)
{
  GtkDropTargetAsync *target;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  hold_toolkit_back (view);
  target = gtk_drop_target_async_new (gdk_content_formats_new (mime_types, 2),
                                      GDK_ACTION_COPY | GDK_ACTION_MOVE);
  /* Before the text view, which would take the words alone. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), view);
  g_signal_connect (target, "drag-motion", G_CALLBACK (motion_cb), view);
  g_signal_connect (target, "drag-leave", G_CALLBACK (leave_cb), view);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (target));
  g_signal_connect (view, "notify::buffer", G_CALLBACK (buffer_changed_cb), NULL);
}
