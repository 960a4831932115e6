/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/sheet/sheet.h"

#include "view/sheet/relayout.h"
#include "view/sheet/sheet-follower.h"
#include "view/zoom.h"

#define PAPER_WIDTH 720
#define COMPACT_WIDTH 560
#define GROUND 24    /* between the paper and the edges of a wide window */
#define OVERSHOOT 40 /* the paper's shadow and corners outside the window */

typedef enum
{
  PROP_COMPACT = 1,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} UsSheetProperty;

struct _UsSheet
{
  GtkWidget parent_instance;

  GtkWidget *paper; /* only the background */
  GtkWidget *header;
  GtkTextView *body;
  GtkWidget *footer;
  GtkAdjustment *horizontal;
  GtkAdjustment *vertical;
  GtkAdjustment *inner; /* the body's own */
  UsSheetFollower *follower;
  gboolean allocating;
  gboolean compact;
  int header_height;
  int body_height; /* that it was given room for */
  gulong scrolled_id;
  guint resize_id;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSheet, us_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static GtkBuildableIface *parent_buildable;
static GParamSpec *compact_property;

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* The text view never says that it scrolls less far than it is high: then it is measured. */
static int
get_body_height (UsSheet *self, int width)
{
  double upper = gtk_adjustment_get_upper (self->inner);

  return MAX (24, upper > gtk_adjustment_get_page_size (self->inner)
                      ? (int) upper
                      : measure_height (GTK_WIDGET (self->body), width));
}

static gboolean
resize_cb (gpointer user_data)
{
  UsSheet *self = user_data;

  self->resize_id = 0;
  /* The body says so with every key, but seldom needs another height then. */
  if (self->body_height != get_body_height (self, gtk_widget_get_width (GTK_WIDGET (self->body))))
    us_relayout_queue (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static gboolean
notify_compact_cb (gpointer user_data)
{
  g_object_notify_by_pspec (user_data, compact_property);
  return G_SOURCE_REMOVE;
}

static void
set_compact (UsSheet *self, gboolean compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  /* Margins follow; not while sizes are being given out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW - 2, notify_compact_cb, g_object_ref (self), g_object_unref);
}

static void
us_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UsSheet *self = US_SHEET (widget);
  GtkWidget *body = GTK_WIDGET (self->body);
  const int ground = width >= COMPACT_WIDTH ? GROUND : 0;
  const int paper =
      MIN (width - (ground > 0 ? 2 * GROUND : 0), (int) (PAPER_WIDTH * us_zoom_get ()));
  const int x = (width - paper) / 2;
  int head, foot, text, shown;
  double top, inside, bottom;

  self->allocating = TRUE;
  set_compact (self, ground == 0);
  head = measure_height (self->header, paper);
  foot = measure_height (self->footer, paper);
  measure_height (body, paper);
  text = self->body_height = get_body_height (self, paper);
  shown = MIN (height, text);
  self->header_height = ground + head;
  gtk_adjustment_configure (self->vertical, gtk_adjustment_get_value (self->vertical), 0,
                            MAX (height, head + text + foot + 2 * ground), 30, height * 0.9,
                            height);
  top = -(double) (int) gtk_adjustment_get_value (self->vertical);
  inside = CLAMP (-top - self->header_height, 0, text - shown);
  bottom = MAX (ground + head + text + foot, height - ground) + top;

  us_relayout_allocate (self->header, x, ground + top, paper, head);
  us_relayout_allocate (body, x, self->header_height + inside + top, paper, shown);
  /* Then it may come upon lines that it has not laid out, and ask for another size. */
  gtk_adjustment_set_value (self->inner, inside);
  us_relayout_allocate (body, x, self->header_height + inside + top, paper, shown);
  us_relayout_allocate (self->footer, x, self->header_height + text + top, paper, foot);
  top = MAX (ground + top, -OVERSHOOT);
  bottom = MIN (bottom, height + OVERSHOOT);
  us_relayout_allocate (self->paper, x, top, paper, MAX ((int) (bottom - top), 1));
  self->allocating = FALSE;
}

static void
us_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  UsSheet *self = US_SHEET (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *natural = PAPER_WIDTH;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      gtk_widget_measure (child, orientation, -1, &child_minimum, NULL, NULL, NULL);
      if (child != GTK_WIDGET (self->body))
        *minimum = MAX (*minimum, child_minimum);
    }
  *natural = MAX (*minimum, PAPER_WIDTH + 2 * GROUND);
}

static void
outer_scrolled_cb (UsSheet *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The text view scrolled itself, to show its caret; where it ends earlier than before it had to. */
static void
inner_scrolled_cb (UsSheet *self)
{
  const double inside = gtk_adjustment_get_value (self->inner);
  const double end = gtk_adjustment_get_upper (self->inner);

  if (!self->allocating &&
      !(end < self->body_height && inside + gtk_adjustment_get_page_size (self->inner) >= end))
    gtk_adjustment_set_value (self->vertical, self->header_height + inside);
}

/* Later, but before the next frame: sizes may just be given out, be it by somebody above us. */
static void
inner_changed_cb (UsSheet *self)
{
  if (self->resize_id == 0)
    self->resize_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, resize_cb, self, NULL);
}

static void
us_sheet_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  GTK_WIDGET_CLASS (us_sheet_parent_class)->set_focus_child (widget, child);
  if (child != NULL && focus != NULL && gtk_widget_is_ancestor (focus, widget))
    us_sheet_follower_follow (US_SHEET (widget)->follower, focus);
}

static void
leave_vertical (UsSheet *self)
{
  if (self->vertical != NULL)
    g_clear_signal_handler (&self->scrolled_id, self->vertical);
  g_clear_object (&self->vertical);
}

static void
set_vertical (UsSheet *self, GtkAdjustment *adjustment)
{
  leave_vertical (self);
  self->vertical = adjustment != NULL ? g_object_ref (adjustment)
                                      : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->scrolled_id = g_signal_connect_swapped (self->vertical, "value-changed",
                                                G_CALLBACK (outer_scrolled_cb), self);
}

static void
us_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsSheet *self = US_SHEET (object);

  switch ((UsSheetProperty) id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->horizontal);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vertical);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_sheet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsSheet *self = US_SHEET (object);

  switch ((UsSheetProperty) id)
    {
    case PROP_HADJUSTMENT:
      g_set_object (&self->horizontal, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_vertical (self, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    case PROP_COMPACT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_sheet_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  UsSheet *self = US_SHEET (buildable);

  if (g_strcmp0 (type, "header") == 0)
    self->header = GTK_WIDGET (child);
  else if (g_strcmp0 (type, "body") == 0)
    {
      self->body = GTK_TEXT_VIEW (child);
      gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (child), self->inner);
    }
  else if (g_strcmp0 (type, "footer") == 0)
    self->footer = GTK_WIDGET (child);
  else
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = us_sheet_add_child;
}

static void
us_sheet_dispose (GObject *object)
{
  UsSheet *self = US_SHEET (object);
  GtkWidget *child;

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_pointer (&self->follower, us_sheet_follower_free);
  if (self->inner != NULL)
    g_signal_handlers_disconnect_by_data (self->inner, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->horizontal);
  leave_vertical (self);
  g_clear_object (&self->inner);

  G_OBJECT_CLASS (us_sheet_parent_class)->dispose (object);
}

static void
us_sheet_class_init (UsSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_sheet_get_property;
  object_class->set_property = us_sheet_set_property;
  object_class->dispose = us_sheet_dispose;
  widget_class->measure = us_sheet_measure;
  widget_class->size_allocate = us_sheet_size_allocate;
  widget_class->set_focus_child = us_sheet_set_focus_child;

  compact_property = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_COMPACT, compact_property);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
us_sheet_init (UsSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->follower = us_sheet_follower_new (self);
  set_vertical (self, NULL);
  self->inner = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->inner, "value-changed", G_CALLBACK (inner_scrolled_cb), self);
  g_signal_connect_swapped (self->inner, "changed", G_CALLBACK (inner_changed_cb), self);
  self->paper = g_object_new (GTK_TYPE_BOX, "css-name", "paper", "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->paper, GTK_WIDGET (self));
}

/**
 * us_sheet_show_caret:
 * @self: a sheet
 *
 * Scrolls, as soon as the next frame knows where it is, to the caret of the body. Main thread only.
 */
void
us_sheet_show_caret (UsSheet *self)
{
  g_return_if_fail (US_IS_SHEET (self));

  us_sheet_follower_follow (self->follower, GTK_WIDGET (self->body));
}

/**
 * us_sheet_show:
 * @self: a sheet
 * @widget: a widget in it, of a text view its caret; or the sheet itself, of which its head is
 * meant
 *
 * Scrolls to a widget as soon as the next frame knows where it is. Main thread only.
 */
void
us_sheet_show (UsSheet *self, GtkWidget *widget)
{
  g_return_if_fail (US_IS_SHEET (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  us_sheet_follower_follow (self->follower, widget == GTK_WIDGET (self) ? self->header : widget);
}

/**
 * us_sheet_scroll_by:
 * @self: a sheet
 * @pixels: how far, downwards when positive
 *
 * Scrolls the sheet. Main thread only.
 */
void
us_sheet_scroll_by (UsSheet *self, double pixels)
{
  g_return_if_fail (US_IS_SHEET (self));

  gtk_adjustment_set_value (self->vertical, gtk_adjustment_get_value (self->vertical) + pixels);
}
