/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-drag.h"

#include "view/signatories/signatory-row.h"
#include "view/signatories/signatory-sort.h"

#include <glib/gi18n.h>

/* How near to an edge the list begins to scroll, in pixels, and how fast it does at the very edge,
 * in pixels a second. */
#define EDGE 48
#define SPEED 1600

/* Around a handle, in pixels: what the style leaves free there, where others would aim in vain. */
#define GAP 6

/* What is going on over one list; freed with it. */
typedef struct
{
  GtkListView *list;
  GtkWidget *around; /* where it can be dropped */
  GtkWidget *marked;
  double x;
  double y;
  gint64 last_frame; /* microseconds */
  guint tick;
  gboolean disabled;
} Drag;

static UsSignatoryRow *
find_row (GtkListView *list, double x, double y, GtkWidget **ret_picked)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (list), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row;

  if (picked == NULL)
    return NULL;
  *ret_picked = picked;
  row = gtk_widget_get_ancestor (picked, US_TYPE_SIGNATORY_ROW);
  if (row == NULL && US_IS_SIGNATORY_ROW (gtk_widget_get_first_child (picked)))
    row = gtk_widget_get_first_child (picked);
  return row == NULL ? NULL : US_SIGNATORY_ROW (row);
}

static void
mark (Drag *self, GtkWidget *item, gboolean below)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-above");
      gtk_widget_remove_css_class (self->marked, "drop-below");
      g_object_remove_weak_pointer (G_OBJECT (self->marked), (gpointer *) &self->marked);
    }
  self->marked = item;
  if (item != NULL)
    {
      gtk_widget_add_css_class (item, below ? "drop-below" : "drop-above");
      g_object_add_weak_pointer (G_OBJECT (item), (gpointer *) &self->marked);
    }
}

/* Above the list it is the first row in view that is meant, and below it the last. */
static void
find_nearest (Drag *self, double x, double y)
{
  GtkWidget *list = GTK_WIDGET (self->list);

  if (!gtk_widget_translate_coordinates (self->around, list, x, y, &self->x, &self->y))
    return;
  self->x = CLAMP (self->x, 0, gtk_widget_get_width (list) - 1);
  self->y = CLAMP (self->y, 0, gtk_widget_get_height (list) - 1);
}

/* The place in the model of what is shown: %FALSE when there is no row. */
static gboolean
find_place (Drag *self, guint *ret_before)
{
  GtkWidget *picked;
  UsSignatoryRow *row = find_row (self->list, self->x, self->y, &picked);
  GtkWidget *item;
  double item_y;
  guint position;
  gboolean below;

  if (row == NULL)
    {
      /* Under the last row is the end. */
      item = gtk_widget_get_last_child (GTK_WIDGET (self->list));
      mark (self, item, TRUE);
      *ret_before = G_MAXUINT;
      return item != NULL;
    }
  item = gtk_widget_get_parent (GTK_WIDGET (row));
  if (!us_item_get_position (US_ITEM (us_signatory_row_get_signatory (row)), &position))
    return FALSE;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->list), item, self->x, self->y, NULL, &item_y);
  below = item_y > gtk_widget_get_height (item) / 2.0;
  mark (self, item, below);
  *ret_before = position + (below ? 1 : 0);
  return TRUE;
}

/* The nearer to the edge, the faster; and as fast on every screen. */
static double
get_speed (Drag *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self->list));

  if (self->y < EDGE)
    return -SPEED * MIN (EDGE - self->y, EDGE) / EDGE;
  if (self->y > height - EDGE)
    return SPEED * MIN (self->y - (height - EDGE), EDGE) / EDGE;
  return 0;
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Drag *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double seconds = self->last_frame == 0 ? 0 : (double) (now - self->last_frame) / 1e6;
  const double speed = get_speed (self);
  guint before;

  self->last_frame = now;
  if (speed == 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + speed * MIN (seconds, 0.1));
  /* The pointer rests while rows go by beneath it. */
  find_place (self, &before);
  return G_SOURCE_CONTINUE;
}

static void
end (Drag *self)
{
  mark (self, NULL, FALSE);
  gtk_widget_remove_css_class (self->around, "rows-move");
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  self->tick = 0;
  self->last_frame = 0;
}

static gboolean
is_at_handle (Drag *self, UsSignatoryRow *row, double x, double y)
{
  const graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (us_signatory_row_get_handle (row), GTK_WIDGET (self->list),
                                  &bounds))
    return FALSE;
  graphene_rect_inset (&bounds, -GAP, -GAP);
  return graphene_rect_contains_point (&bounds, &point);
}

/* Of the row that is dragged, until the drag begins; kept with the source. */
#define IMAGE "us-signatory-drag-image"

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, Drag *self)
{
  GtkWidget *picked;
  UsSignatoryRow *row = find_row (self->list, x, y, &picked);
  UsSignatory *signatory = row == NULL ? NULL : us_signatory_row_get_signatory (row);
  g_autoptr (GdkPaintable) paintable = NULL;
  guint position;

  if (signatory == NULL || !is_at_handle (self, row, x, y) ||
      !us_item_get_position (US_ITEM (signatory), &position))
    return NULL;
  if (self->disabled)
    {
      gtk_widget_activate_action (
          GTK_WIDGET (row), "win.show-toast", "s",
          us_signatory_drag_explain (us_item_get_statement (US_ITEM (signatory))));
      return NULL;
    }
  gtk_widget_activate_action (GTK_WIDGET (row), "signatories.choose", "u", position);
  paintable = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, paintable, 12, gtk_widget_get_height (GTK_WIDGET (row)) / 2);
  g_object_set_data_full (G_OBJECT (source), IMAGE, g_steal_pointer (&paintable), g_object_unref);
  return gdk_content_provider_new_typed (US_TYPE_SIGNATORY, signatory);
}

/* One row shows itself; of several only the number is shown. */
static void
begin_cb (GtkDragSource *source, GdkDrag *drag, Drag *self)
{
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (gtk_list_view_get_model (self->list));
  const guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("%u signatory", "%u signatories", n_selected), n_selected);
  GtkDragIcon *icon = GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag));
  g_autoptr (GdkPaintable) image = g_object_steal_data (G_OBJECT (source), IMAGE);
  GtkWidget *child =
      n_selected < 2 ? gtk_picture_new_for_paintable (image) : gtk_label_new (sentence);

  /* A row has no ground of its own, and would be read together with those below it. */
  gtk_widget_add_css_class (child, n_selected < 2 ? "dragged-signatory" : "dragged-signatories");
  gtk_drag_icon_set_child (icon, child);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, Drag *self)
{
  guint before;

  find_nearest (self, x, y);
  gtk_widget_add_css_class (self->around, "rows-move");
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_cb, self, NULL);
  return find_place (self, &before) ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target, Drag *self)
{
  end (self);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drag *self)
{
  guint before;
  gboolean found;

  find_nearest (self, x, y);
  found = find_place (self, &before);
  end (self);
  if (found)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "signatories.drop", "u", before);
  return found;
}

/**
 * us_signatory_drag_attach:
 * @list: a list of rows of #UsSignatoryRow
 *
 * Lets its rows be dragged. One source for the whole list: it may have hundreds of row widgets.
 * us_signatory_drag_accept() says where they can be dropped. Main thread only.
 */
void
us_signatory_drag_attach (GtkListView *list)
{
  GtkDragSource *source;
  Drag *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  self = g_new0 (Drag, 1);
  self->list = list;
  g_object_set_data_full (G_OBJECT (list), "us-signatory-drag", self, g_free);

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  /* Before the list itself, which would begin to select. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (source));
}

/**
 * us_signatory_drag_accept:
 * @list: a list that us_signatory_drag_attach() was called for
 * @around: what is around it, and stays as long
 *
 * Takes rows that are dropped anywhere in @around, at the nearest place of the list: whoever goes
 * for the first place is easily above it. Main thread only.
 */
void
us_signatory_drag_accept (GtkListView *list, GtkWidget *around)
{
  GtkDropTarget *target;
  Drag *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));
  g_return_if_fail (GTK_IS_WIDGET (around));

  self = g_object_get_data (G_OBJECT (list), "us-signatory-drag");
  g_return_if_fail (self != NULL && self->around == NULL);
  self->around = around;
  target = gtk_drop_target_new (US_TYPE_SIGNATORY, GDK_ACTION_MOVE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (around, GTK_EVENT_CONTROLLER (target));
}

/**
 * us_signatory_drag_set_enabled:
 * @list: a list that us_signatory_drag_attach() was called for
 * @enabled: whether rows can be dragged: not while the order is not theirs, or some are hidden
 *
 * Main thread only.
 */
void
us_signatory_drag_set_enabled (GtkListView *list, gboolean enabled)
{
  Drag *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  self = g_object_get_data (G_OBJECT (list), "us-signatory-drag");
  g_return_if_fail (self != NULL);
  if (self->disabled != enabled)
    return;
  self->disabled = !enabled;
  /* A class of the list would have the styles of all in it computed anew. */
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (US_IS_SIGNATORY_ROW (gtk_widget_get_first_child (item)))
      us_signatory_row_set_movable (US_SIGNATORY_ROW (gtk_widget_get_first_child (item)), enabled);
}

/**
 * us_signatory_drag_get_enabled:
 * @list: a list
 *
 * Main thread only.
 *
 * Returns: whether its rows can be dragged
 */
gboolean
us_signatory_drag_get_enabled (GtkListView *list)
{
  Drag *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), FALSE);

  self = g_object_get_data (G_OBJECT (list), "us-signatory-drag");
  return self != NULL && !self->disabled;
}

/**
 * us_signatory_drag_explain:
 * @statement: whose rows cannot be dragged
 *
 * Main thread only.
 *
 * Returns: (transfer none): why not, and what to do
 */
const char *
us_signatory_drag_explain (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), "");

  return us_signatory_sort_is_manual (statement)
             ? _ ("Rows cannot be dragged while some are hidden. Clear the search and the filter.")
             : _ ("The list is kept sorted. To move rows, choose Sort ▸ Keep Sorted ▸ By Hand.");
}
