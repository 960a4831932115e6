/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/sheet/sheet-follower.h"

#define CARET_ROOM 24
#define FRAMES_TO_SETTLE 2
#define FRAMES_TO_WAIT 20

struct _UsSheetFollower
{
  UsSheet *sheet;   /* it owns us */
  GtkWidget *focus; /* to be brought into view */
  guint tick_id;
  int frames_left;
  int patience; /* frames more to wait for a layout */
  double settled_upper;
  double settled_page;
  gboolean opened; /* it was shown, and has scrolled to where somebody went */
};

static GtkAdjustment *
get_vertical (UsSheetFollower *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->sheet));
}

static void
bring_into_view (UsSheetFollower *self, double top, double height)
{
  const double page = gtk_adjustment_get_page_size (get_vertical (self));

  if (top - CARET_ROOM < 0)
    us_sheet_scroll_by (self->sheet, top - CARET_ROOM);
  else if (top + height + CARET_ROOM > page)
    us_sheet_scroll_by (self->sheet, MIN (top - CARET_ROOM, top + height + CARET_ROOM - page));
}

static void
show_caret (UsSheetFollower *self, GtkTextView *view)
{
  GtkTextIter caret;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle place;
  graphene_point_t at;
  int x, y;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &caret, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  if (gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self->sheet),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    bring_into_view (self, at.y, place.height);
}

/* Layout and height are only right some frames after a change, and before the first of them not at
 * all; what comes beside the sheet takes its room bit by bit. */
static gboolean
is_settling (UsSheetFollower *self)
{
  const double upper = gtk_adjustment_get_upper (get_vertical (self));
  const double page = gtk_adjustment_get_page_size (get_vertical (self));
  const gboolean settling = upper != self->settled_upper || page != self->settled_page;

  self->settled_upper = upper;
  self->settled_page = page;
  return settling || page < 1;
}

/* Nobody has put the caret at the start of the body: a letter that opens begins with its head,
 * which may be higher than the window. */
static gboolean
is_opening (UsSheetFollower *self)
{
  int caret;

  if (self->opened || self->focus == NULL || !GTK_IS_TEXT_VIEW (self->focus) ||
      gtk_widget_get_parent (self->focus) != GTK_WIDGET (self->sheet))
    return FALSE;
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->focus)), "cursor-position", &caret,
                NULL);
  return caret == 0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UsSheetFollower *self = user_data;
  graphene_rect_t bounds;

  if (is_settling (self) && self->patience-- > 0)
    return G_SOURCE_CONTINUE;
  if (is_opening (self))
    us_sheet_scroll_by (self->sheet, -gtk_adjustment_get_value (get_vertical (self)));
  else if (self->focus != NULL && GTK_IS_TEXT_VIEW (self->focus))
    show_caret (self, GTK_TEXT_VIEW (self->focus));
  else if (self->focus != NULL && gtk_widget_compute_bounds (self->focus, widget, &bounds))
    bring_into_view (self, bounds.origin.y, bounds.size.height);
  if (--self->frames_left > 0 && self->focus != NULL)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  self->opened = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * us_sheet_follower_new:
 * @sheet: a sheet, which must live longer
 *
 * Makes what keeps the caret of a sheet in sight. Main thread only.
 *
 * Returns: (transfer full): a follower
 */
UsSheetFollower *
us_sheet_follower_new (UsSheet *sheet)
{
  UsSheetFollower *self;

  g_return_val_if_fail (US_IS_SHEET (sheet), NULL);

  self = g_new0 (UsSheetFollower, 1);
  self->sheet = sheet;
  return self;
}

/**
 * us_sheet_follower_free:
 * @self: (transfer full): a follower
 *
 * Frees it. Main thread only.
 */
void
us_sheet_follower_free (UsSheetFollower *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->sheet), self->tick_id);
  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

/**
 * us_sheet_follower_follow:
 * @self: a follower
 * @focus: a widget in the sheet; of a text view its caret is meant
 *
 * Scrolls to it as soon as it is known where it is. Main thread only.
 */
void
us_sheet_follower_follow (UsSheetFollower *self, GtkWidget *focus)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (focus));

  /* What pops up lies over the sheet, and would only be pushed about. */
  if (gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self->sheet)))
    return;
  g_set_weak_pointer (&self->focus, focus);
  self->frames_left = FRAMES_TO_SETTLE;
  self->patience = FRAMES_TO_WAIT;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->sheet), tick_cb, self, NULL);
}
