/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/heading-list-drag.h"

/* The row that the line is at, or none; freed with the list. */
typedef struct
{
  GtkListBox *list;
  GtkWidget *marked;
} Drag;

static const char *
get_key (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "us-key");
}

static void
mark (Drag *self, GtkWidget *row, gboolean below)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-above");
      gtk_widget_remove_css_class (self->marked, "drop-below");
    }
  g_set_weak_pointer (&self->marked, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, below ? "drop-below" : "drop-above");
}

/* Whether a heading would stand below the row there; above and below the list are its ends. */
static GtkWidget *
find_row (Drag *self, double y, gboolean *ret_below)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_y (self->list, (int) y));
  double row_y;

  if (row == NULL)
    row = y > 0 ? gtk_widget_get_last_child (GTK_WIDGET (self->list))
                : gtk_widget_get_first_child (GTK_WIDGET (self->list));
  if (row == NULL)
    return NULL;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->list), row, 0, y, NULL, &row_y);
  *ret_below = row_y > gtk_widget_get_height (row) / 2.0 || *get_key (row) == '\0';
  return row;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, Drag *self)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_y (self->list, (int) y));
  g_autoptr (GdkPaintable) paintable = NULL;

  if (row == NULL || *get_key (row) == '\0')
    return NULL;
  paintable = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, paintable, 12, gtk_widget_get_height (row) / 2);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, Drag *self)
{
  gboolean below;
  GtkWidget *row = find_row (self, y, &below);

  mark (self, row, row != NULL && below);
  return row == NULL ? 0 : GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, Drag *self)
{
  mark (self, NULL, FALSE);
}

/* How many titled rows, but the dragged one, come before the place. */
static guint
count_before (Drag *self, GtkWidget *dragged, GtkWidget *at, gboolean below)
{
  guint count = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (row == at && !below)
        break;
      if (row != dragged && *get_key (row) != '\0')
        count++;
      if (row == at)
        break;
    }
  return count;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drag *self)
{
  GtkWidget *dragged = g_value_get_object (value);
  gboolean below;
  GtkWidget *row = find_row (self, y, &below);
  g_autofree char *where = NULL;

  mark (self, NULL, FALSE);
  /* The list may have been filled anew meanwhile, or it is that of another window. */
  if (row == NULL || gtk_widget_get_parent (dragged) != GTK_WIDGET (self->list))
    return FALSE;
  where = g_strdup_printf ("%u", count_before (self, dragged, row, below));
  gtk_widget_activate_action (GTK_WIDGET (self->list), "headings.move", "(ss)", get_key (dragged),
                              where);
  return TRUE;
}

static void
free_drag (gpointer data)
{
  Drag *self = data;

  g_clear_weak_pointer (&self->marked);
  g_free (self);
}

/**
 * us_heading_list_drag_attach:
 * @list: a list of rows that have their key as the data "us-key"; those of an empty key stay first
 *
 * Main thread only.
 */
void
us_heading_list_drag_attach (GtkListBox *list)
{
  GtkDragSource *source;
  GtkDropTarget *target;
  Drag *self;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  self = g_new0 (Drag, 1);
  self->list = list;
  g_object_set_data_full (G_OBJECT (list), "us-heading-list-drag", self, free_drag);

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  /* Before the rows, which would be clicked. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (source));

  target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (target));
}
