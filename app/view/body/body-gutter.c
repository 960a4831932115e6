/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-gutter.h"

#include "view/body/body-actions.h"
#include "view/body/body-caret.h"
#include "view/body/body-drag.h"
#include "view/body/gutter-hover.h"
#include "view/doubts.h"
#include "view/text/text-popover.h"
#include "view/tooltips.h"

#define WIDTH 28
#define HANDLE_SIZE 16
#define CLICK_DISTANCE 8

struct _UsBodyGutter
{
  GtkWidget parent_instance;

  UsBodyView *view;         /* it owns us */
  UsBodyDrag *drag;         /* while one is under way */
  GtkEventController *keys; /* of the window, so long */
  GdkPaintable *handle;
  GtkWidget *menu;
  int pressed_line;
  double pressed_y;
  UsGutterHover *hover;
};

G_DEFINE_FINAL_TYPE (UsBodyGutter, us_body_gutter, GTK_TYPE_WIDGET)

static void
drag_begin_cb (UsBodyGutter *self, double x, double y, GtkGesture *gesture)
{
  self->pressed_line = us_gutter_hover_line_at (self->hover, y);
  self->pressed_y = y;
  if (us_body_sync_get_block (us_body_view_get_sync (self->view), self->pressed_line) == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
stop_drag (UsBodyGutter *self, gboolean drop)
{
  UsBodyDrag *drag = g_steal_pointer (&self->drag);

  if (self->keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);
  g_clear_weak_pointer (&self->keys);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  if (drag != NULL)
    us_body_drag_finish (drag, drop);
}

/* The button stays pressed: nothing more is dragged with it. */
static gboolean
key_pressed_cb (UsBodyGutter *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  self->pressed_line = -1;
  stop_drag (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
start_drag (UsBodyGutter *self)
{
  self->drag = us_body_drag_new (self->view, self->pressed_line);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  g_set_weak_pointer (&self->keys, gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->keys);
}

static void
drag_update_cb (UsBodyGutter *self, double x, double y, GtkGesture *gesture)
{
  const gboolean moved = ABS (x) >= CLICK_DISTANCE || ABS (y) >= CLICK_DISTANCE;

  if (self->drag == NULL && moved && self->pressed_line >= 0)
    start_drag (self);
  if (self->drag != NULL)
    us_body_drag_update (self->drag,
                         gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)));
}

static void
drag_end_cb (UsBodyGutter *self, double x, double y)
{
  if (self->drag != NULL)
    stop_drag (self, TRUE);
  else if (self->pressed_line >= 0)
    us_body_gutter_open_menu (self, self->pressed_line, self->pressed_y);
}

static void
drag_cancel_cb (UsBodyGutter *self)
{
  stop_drag (self, FALSE);
}

static void
snapshot_handle (UsBodyGutter *self, GtkSnapshot *snapshot, int line)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextIter start;
  GdkRectangle place;
  graphene_point_t at;
  GdkRGBA color;
  int y;

  if (line < 0 || us_body_sync_get_block (us_body_view_get_sync (self->view), line) == NULL)
    return;
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &start, line);
  gtk_text_view_get_iter_location (view, &start, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, place.y, NULL, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (0, (float) y), &at))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (GTK_WIDGET (self)) - HANDLE_SIZE) / 2,
                            at.y + (float) (place.height - HANDLE_SIZE) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->handle), snapshot,
                                            HANDLE_SIZE, HANDLE_SIZE, &color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
us_body_gutter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UsBodyGutter *self = US_BODY_GUTTER (widget);
  const int caret = us_body_caret_get_line (self->view);
  int hovered;

  if (us_body_view_get_sync (self->view) == NULL)
    return;
  if (self->handle == NULL)
    self->handle = GDK_PAINTABLE (gtk_icon_theme_lookup_icon (
        gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)),
        "list-drag-handle-symbolic", NULL, HANDLE_SIZE, gtk_widget_get_scale_factor (widget),
        gtk_widget_get_direction (widget), 0));
  hovered = us_gutter_hover_get_line (self->hover);
  snapshot_handle (self, snapshot, hovered);
  if (caret != hovered && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    snapshot_handle (self, snapshot, caret);
}

static void
us_body_gutter_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
us_body_gutter_dispose (GObject *object)
{
  UsBodyGutter *self = US_BODY_GUTTER (object);

  if (self->drag != NULL)
    stop_drag (self, FALSE);
  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  g_clear_weak_pointer (&self->menu);
  g_clear_object (&self->handle);
  g_clear_object (&self->hover);

  G_OBJECT_CLASS (us_body_gutter_parent_class)->dispose (object);
}

static void
us_body_gutter_class_init (UsBodyGutterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_body_gutter_dispose;
  widget_class->snapshot = us_body_gutter_snapshot;
  widget_class->measure = us_body_gutter_measure;
  gtk_widget_class_set_css_name (widget_class, "handles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
us_body_gutter_init (UsBodyGutter *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* Why a paragraph is doubtful. */
static gboolean
query_tooltip_cb (UsBodyGutter *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
                  GtkTextView *view)
{
  GtkTextIter at;
  UsBlock *block;
  const char *reason = NULL;

  if (us_body_view_get_sync (self->view) == NULL || keyboard ||
      us_tooltips_are_quiet (GTK_WIDGET (view)))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &x, &y);
  gtk_text_view_get_line_at_y (view, &at, y, NULL);
  block = us_body_sync_get_block (us_body_view_get_sync (self->view), gtk_text_iter_get_line (&at));
  if (block != NULL)
    reason = us_doubts_find (us_body_view_get_statement (self->view), US_ITEM (block), NULL);
  gtk_tooltip_set_text (tooltip, reason);
  return reason != NULL;
}

/**
 * us_body_gutter_new:
 * @view: the body view whose gutter it becomes
 *
 * Makes the strip of handles. Main thread only.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
us_body_gutter_new (UsBodyView *view)
{
  UsBodyGutter *self;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), NULL);

  self = g_object_new (US_TYPE_BODY_GUTTER, NULL);
  self->view = view;
  /* The handle of a block shows wherever the pointer is over it. */
  self->hover = us_gutter_hover_new (GTK_WIDGET (self), GTK_TEXT_VIEW (view));
  /* And where the caret is, as long as somebody writes there. */
  g_signal_connect_object (view, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Below the pointer, wherever in a long paragraph it is: a command under it would be chosen by who
 * clicks twice. */
static void
point_menu_to (UsBodyGutter *self, double y)
{
  GtkWidget *parent = gtk_widget_get_parent (self->menu);
  graphene_point_t at;

  if (gtk_widget_compute_point (GTK_WIDGET (self), parent,
                                &GRAPHENE_POINT_INIT (WIDTH / 2.0f, (float) y - HANDLE_SIZE / 2.0f),
                                &at))
    gtk_popover_set_pointing_to (
        GTK_POPOVER (self->menu),
        &(GdkRectangle){ .x = (int) at.x, .y = (int) at.y, .width = 1, .height = HANDLE_SIZE });
}

/**
 * us_body_gutter_open_menu:
 * @self: a gutter
 * @line: a line
 * @y: where in the gutter somebody asked for it
 *
 * Opens the menu of a block. Main thread only.
 */
void
us_body_gutter_open_menu (UsBodyGutter *self, int line, double y)
{
  GtkTextView *view;
  GtkTextIter start;

  g_return_if_fail (US_IS_BODY_GUTTER (self));

  view = GTK_TEXT_VIEW (self->view);
  us_body_caret_go_to_line (self->view, line);
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) menu = us_body_actions_new_menu ();

      g_set_weak_pointer (&self->menu, gtk_popover_menu_new_from_model (menu));
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
      /* It would leave the keyboard to what it hangs on. */
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (gtk_widget_grab_focus), view,
                               G_CONNECT_SWAPPED);
    }
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &start, line);
  us_text_popover_point_to (GTK_POPOVER (self->menu), view, &start);
  point_menu_to (self, y);
  us_text_popover_open_menu (GTK_POPOVER_MENU (self->menu));
}
