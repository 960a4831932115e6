/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-row.h"

#include "model/language.h"
#include "view/accessible.h"
#include "view/review/review-kinds.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_LINE = 1,
} UsReviewRowProperty;

struct _UsReviewRow
{
  GtkWidget parent_instance;

  GtkWidget *stripe;
  GtkButton *kind_button;
  GtkLabel *kind_label;
  GtkWidget *state_box;
  GtkImage *state_image;
  GtkLabel *state_label;
  GtkWidget *text_box;
  GtkLabel *text_label;
  GtkLabel *reason_label;

  UsReviewLine *line;
  const char *group; /* its class of style */
};

G_DEFINE_FINAL_TYPE (UsReviewRow, us_review_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_LINE + 1];

/* What lines became stands in a column, as wide as its narrowest kind can be; the words have the
 * rest. */
static void
get_widths (GtkWidget *widget, int width, int *ret_stripe, int *ret_kind, int *ret_text)
{
  UsReviewRow *self = US_REVIEW_ROW (widget);
  int text;

  gtk_widget_measure (self->stripe, GTK_ORIENTATION_HORIZONTAL, -1, ret_stripe, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->kind_button), GTK_ORIENTATION_HORIZONTAL, -1, ret_kind,
                      NULL, NULL, NULL);
  gtk_widget_measure (self->text_box, GTK_ORIENTATION_HORIZONTAL, -1, &text, NULL, NULL, NULL);
  *ret_text = MAX (text, width - *ret_stripe - *ret_kind);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  UsReviewRow *self = US_REVIEW_ROW (widget);
  int stripe, kind, text, of_kind, of_text;

  get_widths (widget, for_size, &stripe, &kind, &text);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->text_box, orientation, -1, &text, &of_text, NULL, NULL);
      *minimum = stripe + kind + text;
      *natural = stripe + kind + of_text;
      return;
    }
  gtk_widget_measure (GTK_WIDGET (self->kind_button), orientation, kind, &of_kind, NULL, NULL,
                      NULL);
  gtk_widget_measure (self->text_box, orientation, for_size < 0 ? -1 : text, NULL, &of_text, NULL,
                      NULL);
  *minimum = *natural = MAX (of_kind, of_text);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UsReviewRow *self = US_REVIEW_ROW (widget);
  const gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int stripe, kind, text;

  get_widths (widget, width, &stripe, &kind, &text);
  gtk_widget_size_allocate (
      self->stripe, &(GtkAllocation){ from_right ? width - stripe : 0, 0, stripe, height }, -1);
  gtk_widget_size_allocate (
      GTK_WIDGET (self->kind_button),
      &(GtkAllocation){ from_right ? width - stripe - kind : stripe, 0, kind, height }, -1);
  gtk_widget_size_allocate (
      self->text_box,
      &(GtkAllocation){ from_right ? width - stripe - kind - text : stripe + kind, 0, text,
                        height },
      -1);
}

static void
set_group (UsReviewRow *self, const char *group)
{
  if (self->group == group)
    return;
  if (self->group != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->group);
  self->group = group;
  if (group != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), group);
}

static void
set_class (UsReviewRow *self, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Said of the list's own widget, which is there only when the row is in it. */
static void
update_spoken (UsReviewRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *spoken = NULL;

  if (item == NULL || self->line == NULL)
    return;
  spoken = us_review_line_describe (self->line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (UsReviewRow *self)
{
  const UsReadingLine *line = us_review_line_get (self->line);
  gboolean unsure, from_right;

  if (line == NULL)
    return;
  unsure = us_review_line_is_unsure (line);
  gtk_label_set_label (self->text_label, line->text);
  /* A letter may run the other way than the words of the window. */
  from_right = us_text_direction_is_rtl (line->text, gtk_widget_get_direction (GTK_WIDGET (self)) ==
                                                         GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (GTK_WIDGET (self->text_label),
                            from_right ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  /* What goes on with the line above has its stripe, and no words of its own. */
  gtk_label_set_label (self->kind_label, line->continues ? "" : us_part_get_title (line->part));
  us_accessible_name (GTK_WIDGET (self->kind_button), us_part_get_title (line->part));
  gtk_widget_set_visible (self->state_box, unsure || (line->corrected && !line->continues));
  gtk_image_set_from_icon_name (self->state_image,
                                unsure ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_label_set_label (self->state_label, unsure            ? _ ("Unsure")
                                          : line->confirmed ? _ ("Checked")
                                                            : _ ("Corrected"));
  gtk_label_set_label (self->reason_label, line->reason != NULL ? line->reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), unsure && line->reason != NULL);
  set_group (self, us_review_kinds_find (line->part)->group);
  set_class (self, "goes-on", line->continues);
  set_class (self, "unsure", unsure);
  set_class (self, "apart", line->gap > 0);
  update_spoken (self);
}

static void
set_line (UsReviewRow *self, UsReviewLine *line)
{
  if (line == self->line)
    return;
  if (self->line != NULL)
    g_signal_handlers_disconnect_by_data (self->line, self);
  g_set_object (&self->line, line);
  if (line != NULL)
    {
      g_signal_connect_object (line, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

/* The menu is for the lines that are selected; this one is, then. */
static void
clicked_cb (UsReviewRow *self)
{
  if (self->line != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "review.choose", "u",
                                us_review_line_get_index (self->line));
}

static void
us_review_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsReviewRowProperty) id)
    {
    case PROP_LINE:
      g_value_set_object (value, US_REVIEW_ROW (object)->line);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsReviewRowProperty) id)
    {
    case PROP_LINE:
      set_line (US_REVIEW_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (us_review_row_parent_class)->root (widget);

  update_spoken (US_REVIEW_ROW (widget));
}

static void
us_review_row_dispose (GObject *object)
{
  GtkWidget *child;

  set_line (US_REVIEW_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_REVIEW_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_review_row_parent_class)->dispose (object);
}

static void
us_review_row_class_init (UsReviewRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_review_row_get_property;
  object_class->set_property = us_review_row_set_property;
  object_class->dispose = us_review_row_dispose;
  widget_class->root = us_review_row_root;

  properties[PROP_LINE] =
      g_param_spec_object ("line", NULL, NULL, US_TYPE_REVIEW_LINE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "reviewrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/review-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, stripe);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, kind_button);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, state_image);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, text_box);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, UsReviewRow, reason_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
us_review_row_init (UsReviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
}

/**
 * us_review_row_get_line:
 * @self: a row
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): what it shows
 */
UsReviewLine *
us_review_row_get_line (UsReviewRow *self)
{
  g_return_val_if_fail (US_IS_REVIEW_ROW (self), NULL);

  return self->line;
}

/**
 * us_review_row_pick:
 * @widget: what the rows are in
 * @x: pixels from its start
 * @y: pixels from its top
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the line that is shown there
 */
UsReviewLine *
us_review_row_pick (GtkWidget *widget, double x, double y)
{
  GtkWidget *at, *row;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  at = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  row = at != NULL ? gtk_widget_get_ancestor (at, US_TYPE_REVIEW_ROW) : NULL;
  return row != NULL ? US_REVIEW_ROW (row)->line : NULL;
}
