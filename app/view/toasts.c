/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/toasts.h"

#include <glib/gi18n.h>

#include "view/accessible.h"
#include "view/toast-fit.h"

/* In milliseconds: a little longer than the overlay takes to let one come. */
#define COMING 350

/* The toasts of a window, one after the other. The overlay has a queue of its own. But before
 * libadwaita 1.3 it uses a toast after it was freed when its going ends before its coming does, or
 * in the same frame: when it comes more slowly since the one before is still going, or is put away
 * at once. So it gets the next one when the last is gone, and one that comes is not put away. */
typedef struct
{
  AdwToastOverlay *overlay; /* which owns us */
  GListModel *children;     /* of the overlay: what it covers, and its toasts */
  GQueue waiting;
  AdwToast *shown; /* weak; NULL as soon as it goes */
  AdwAnimation *coming;
  gboolean going; /* as soon as it has come */
  guint idle;
} Toasts;

/* On the overlay, and on a toast that waits. */
#define KEY "us-toasts"

static void
toasts_free (gpointer data)
{
  Toasts *self = data;
  AdwToast *toast;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_weak_pointer (&self->shown);
  g_signal_handlers_disconnect_by_data (self->coming, self);
  g_object_unref (self->coming);
  while ((toast = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_object_set_data (G_OBJECT (toast), KEY, NULL);
      g_object_unref (toast);
    }
  g_signal_handlers_disconnect_by_data (self->children, self);
  g_object_unref (self->children);
  g_free (self);
}

static gboolean
is_coming (Toasts *self)
{
  return adw_animation_get_state (self->coming) == ADW_ANIMATION_PLAYING;
}

/* Before the overlay hears of it. */
static void
dismissed_cb (AdwToast *toast, AdwToastOverlay *overlay)
{
  Toasts *self = g_object_get_data (G_OBJECT (overlay), KEY);

  if (self == NULL)
    return;
  if (!is_coming (self))
    {
      g_clear_weak_pointer (&self->shown);
      return;
    }
  self->going = TRUE;
  g_signal_stop_emission_by_name (toast, "dismissed");
}

/* What a toast says; in a label of ours the title is gone. */
static const char *
get_sentence (AdwToast *toast)
{
  GtkWidget *label = adw_toast_get_custom_title (toast);

  return label != NULL ? gtk_label_get_label (GTK_LABEL (label)) : adw_toast_get_title (toast);
}

/* The overlay's own button has a picture and no name. */
static void
name_close (GtkWidget *shown)
{
  GtkWidget *close = gtk_widget_get_last_child (shown);

  if (GTK_IS_BUTTON (close))
    us_accessible_name (close, _ ("Close"));
}

static void
show_next (Toasts *self)
{
  AdwToast *toast;

  if (g_list_model_get_n_items (self->children) > 1)
    return;
  toast = g_queue_pop_head (&self->waiting);
  if (toast == NULL)
    return;
  g_object_set_data (G_OBJECT (toast), KEY, NULL);
  g_set_weak_pointer (&self->shown, toast);
  self->going = FALSE;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self->overlay, 0);
  name_close (us_toast_fit (self->overlay, toast));
  adw_animation_play (self->coming);
}

static gboolean
idle_cb (gpointer user_data)
{
  Toasts *self = user_data;

  self->idle = 0;
  /* adw_toast_dismiss() thinks that it has done so. */
  if (self->going && self->shown != NULL && !is_coming (self))
    g_signal_emit_by_name (self->shown, "dismissed");
  show_next (self);
  return G_SOURCE_REMOVE;
}

/* The toast has come, or one is gone: but the overlay is in the middle of it. */
static void
changed_cb (Toasts *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
animate_cb (double value, gpointer user_data)
{
}

static Toasts *
get_toasts (AdwToastOverlay *overlay)
{
  Toasts *self = g_object_get_data (G_OBJECT (overlay), KEY);

  if (self != NULL)
    return self;
  self = g_new0 (Toasts, 1);
  self->overlay = overlay;
  self->children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_queue_init (&self->waiting);
  self->coming =
      adw_timed_animation_new (GTK_WIDGET (overlay), 0, 1, COMING,
                               adw_callback_animation_target_new (animate_cb, NULL, NULL));
  g_signal_connect_swapped (self->coming, "done", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->children, "items-changed", G_CALLBACK (changed_cb), self);
  g_object_set_data_full (G_OBJECT (overlay), KEY, self, toasts_free);
  return self;
}

/* A sentence without a button says no more the second time. */
static gboolean
is_said (Toasts *self, AdwToast *toast)
{
  const char *title = get_sentence (toast);

  if (adw_toast_get_button_label (toast) != NULL)
    return FALSE;
  if (self->shown != NULL && !self->going && g_strcmp0 (get_sentence (self->shown), title) == 0 &&
      adw_toast_get_button_label (self->shown) == NULL)
    return TRUE;
  for (GList *l = self->waiting.head; l != NULL; l = l->next)
    if (g_strcmp0 (get_sentence (l->data), title) == 0)
      return TRUE;
  return FALSE;
}

/**
 * us_toasts_show:
 * @overlay: what shows the toasts of a window
 * @toast: (transfer full): what to show for a while
 *
 * Shows it as soon as no other one is there. One of high priority does not wait: what is shown is
 * put away for it. What is shown or waits already, and has no button, is not said again. Main
 * thread only.
 */
void
us_toasts_show (AdwToastOverlay *overlay, AdwToast *toast)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = get_toasts (overlay);
  if (is_said (self, toast))
    {
      g_object_unref (toast);
      return;
    }
  g_object_set_data (G_OBJECT (toast), KEY, self);
  if (adw_toast_get_priority (toast) == ADW_TOAST_PRIORITY_HIGH)
    {
      g_queue_push_head (&self->waiting, toast);
      if (self->shown != NULL)
        adw_toast_dismiss (self->shown);
    }
  else
    g_queue_push_tail (&self->waiting, toast);
  show_next (self);
}

/**
 * us_toasts_dismiss:
 * @toast: what us_toasts_show() was asked to show
 *
 * Puts it away, or sees to it that it does not come. Main thread only.
 */
void
us_toasts_dismiss (AdwToast *toast)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST (toast));

  self = g_object_steal_data (G_OBJECT (toast), KEY);
  if (self == NULL)
    {
      adw_toast_dismiss (toast);
      return;
    }
  g_queue_remove (&self->waiting, toast);
  g_object_unref (toast);
}
