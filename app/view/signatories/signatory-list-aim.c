/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-list-aim.h"

#include "view/review/review-source.h"
#include "view/signatories/signatory-row.h"

/* Half a second: a row that is not there by then will not come, and the bar below is up. */
#define MOST_FRAMES 30

struct _UsSignatoryAim
{
  GtkListView *view;
  UsAimKind kind;
  guint position; /* of the first of the rows */
  guint n_rows;
  guint n_frames; /* since they were aimed at */
  gpointer focus; /* what had the keyboard then; only to compare */
  int page;       /* the height in which they were brought into view; -1: they were not yet */
  guint tick;
};

/* A list scrolls until the first of several is there, which is then the last that can be seen. */
static void
show_rows (UsSignatoryAim *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  const int page = gtk_widget_get_height (GTK_WIDGET (self->view));
  graphene_rect_t place;
  double hidden;

  if (!gtk_widget_compute_bounds (row, GTK_WIDGET (self->view), &place))
    return;
  hidden = (double) place.origin.y + (double) place.size.height * self->n_rows - page;
  /* Of too many the first ones, also when the bar for them comes below and the list goes up as far
   * as that is high. */
  hidden = MIN (hidden, (double) place.origin.y - 1.5 * (double) place.size.height);
  if (hidden > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + hidden);
}

static gboolean
is_laid_out (GtkWidget *row)
{
  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0;
}

static GtkWidget *
get_focus (UsSignatoryAim *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));

  return root == NULL ? NULL : gtk_root_get_focus (root);
}

/* Not from a place where the person has gone since, by keys that came before the row did. */
static gboolean
takes_keyboard (UsSignatoryAim *self)
{
  return (self->kind == US_AIM_FOCUS && get_focus (self) == self->focus) ||
         (self->kind == US_AIM_FOLLOW && !us_signatory_aim_is_elsewhere (self));
}

/* Rows that came have their places once a frame is laid out, which is before the second one begins;
 * below the end of what is seen, only after they were scrolled to once more. The bar for them makes
 * the list lower while it comes up. */
static gboolean
aim_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  UsSignatoryAim *self = user_data;
  GtkWidget *row = us_signatory_aim_find_row (self, self->position);
  const int page = gtk_widget_get_height (view);
  const gboolean is_first = self->page < 0;

  self->n_frames++;
  if (self->n_frames < 2)
    return G_SOURCE_CONTINUE;
  if (!is_laid_out (row) && self->n_frames < MOST_FRAMES)
    {
      gtk_widget_activate_action (view, "list.scroll-to-item", "u", self->position);
      return G_SOURCE_CONTINUE;
    }
  if (row != NULL && self->kind != US_AIM_FOCUS && page != self->page)
    show_rows (self, row);
  self->page = page;
  /* Only the first time: then the person may have gone on from there. */
  if (row != NULL && is_first && takes_keyboard (self))
    gtk_widget_grab_focus (row);
  if (self->kind == US_AIM_FOLLOW && self->n_frames < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * us_signatory_aim_new:
 * @view: a list of rows of #UsSignatoryRow
 *
 * Makes what brings rows of it into view that have no places yet. Main thread only.
 *
 * Returns: (transfer full): an aim at nothing, to be freed before @view
 */
UsSignatoryAim *
us_signatory_aim_new (GtkListView *view)
{
  UsSignatoryAim *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);

  self = g_new0 (UsSignatoryAim, 1);
  self->view = view;
  return self;
}

/**
 * us_signatory_aim_free:
 * @self: (transfer full): an aim
 *
 * Gives up. Main thread only.
 */
void
us_signatory_aim_free (UsSignatoryAim *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  g_free (self);
}

/**
 * us_signatory_aim_at:
 * @self: an aim
 * @kind: what is done with the rows
 * @position: of the first of them, in what is shown
 * @n_rows: how many they are
 *
 * Aims at other rows than before. Main thread only.
 */
void
us_signatory_aim_at (UsSignatoryAim *self, UsAimKind kind, guint position, guint n_rows)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_rows > 0);

  self->kind = kind;
  self->position = position;
  self->n_rows = n_rows;
  self->n_frames = 0;
  self->focus = get_focus (self);
  self->page = -1;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), aim_cb, self, NULL);
}

/**
 * us_signatory_aim_find_row:
 * @self: an aim
 * @position: of a row that is shown
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): its widget, which only rows near those in view have
 */
GtkWidget *
us_signatory_aim_find_row (UsSignatoryAim *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (US_IS_SIGNATORY_ROW (row) &&
          us_signatory_row_get_position (US_SIGNATORY_ROW (row)) == position)
        return item;
    }
  return NULL;
}

/**
 * us_signatory_aim_is_elsewhere:
 * @self: an aim
 *
 * Whether the person is somewhere else in the window, as in the search or in the lines that a
 * letter was read from, and wants to stay there. Main thread only.
 *
 * Returns: whether they are
 */
gboolean
us_signatory_aim_is_elsewhere (UsSignatoryAim *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (self != NULL, FALSE);

  focus = get_focus (self);
  return focus != NULL &&
         (GTK_IS_TEXT (focus) || gtk_widget_get_ancestor (focus, US_TYPE_REVIEW_SOURCE) != NULL);
}
