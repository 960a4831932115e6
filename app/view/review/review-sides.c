/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-sides.h"

/* There is room for both from this many pixels on, when neither wants more. */
#define WIDE 700
/* Two fifths of the room are for the lines, within these. */
#define SOURCE_MIN 320
#define SOURCE_MAX 560

typedef enum
{
  PROP_SOURCE = 1,
  PROP_LETTER,
  PROP_FOLDED,
  PROP_LETTER_SHOWN,
} UsReviewSidesProperty;

struct _UsReviewSides
{
  GtkWidget parent_instance;

  GtkWidget *source; /* (nullable) */
  GtkWidget *separator;
  GtkWidget *letter; /* (nullable) */
  gboolean folded;
  gboolean letter_shown;
  guint notify_idle;
};

G_DEFINE_FINAL_TYPE (UsReviewSides, us_review_sides, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_LETTER_SHOWN + 1];

static int
measure_one (GtkWidget *widget, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum = 0;

  *natural = 0;
  if (widget != NULL)
    gtk_widget_measure (widget, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* The two may be narrow: then only one is shown. */
static void
us_review_sides_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  UsReviewSides *self = US_REVIEW_SIDES (widget);
  int of_source, of_letter;
  const gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;
  const int source = measure_one (self->source, orientation, wide ? -1 : for_size, &of_source);
  const int letter = measure_one (self->letter, orientation, -1, &of_letter);

  *minimum = MAX (source, letter);
  *natural = wide ? of_source + of_letter : MAX (of_source, of_letter);
}

static gboolean
notify_cb (gpointer user_data)
{
  UsReviewSides *self = user_data;

  self->notify_idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

/* Who listens changes the layout, which is not done in the middle of one. */
static void
set_folded (UsReviewSides *self, gboolean folded)
{
  if (folded == self->folded)
    return;
  self->folded = folded;
  if (self->notify_idle == 0)
    self->notify_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_cb, self, NULL);
}

static void
allocate (GtkWidget *widget, gboolean shown, int x, int width, int height)
{
  const GtkAllocation place = { x, 0, width, height };

  if (widget == NULL)
    return;
  gtk_widget_set_child_visible (widget, shown);
  if (shown)
    gtk_widget_size_allocate (widget, &place, -1);
}

static void
us_review_sides_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UsReviewSides *self = US_REVIEW_SIDES (widget);
  const gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int natural;
  const int of_source = measure_one (self->source, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  const int of_letter = measure_one (self->letter, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  const int line = measure_one (self->separator, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  const int source = MAX (of_source, CLAMP (width * 2 / 5, SOURCE_MIN, SOURCE_MAX));
  const gboolean folded =
      self->source != NULL && width < MAX (WIDE, MAX (of_source, SOURCE_MIN) + line + of_letter);

  set_folded (self, folded);
  if (self->source == NULL || folded)
    {
      const gboolean letter = self->source == NULL || self->letter_shown;

      allocate (self->source, !letter, 0, width, height);
      allocate (self->separator, FALSE, 0, 0, 0);
      allocate (self->letter, letter, 0, width, height);
      return;
    }
  allocate (self->source, TRUE, from_right ? width - source : 0, source, height);
  allocate (self->separator, TRUE, from_right ? width - source - line : source, line, height);
  allocate (self->letter, TRUE, from_right ? 0 : source + line, width - source - line, height);
}

static void
set_child (UsReviewSides *self, GtkWidget **place, GtkWidget *child)
{
  if (*place == child)
    return;
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL && place == &self->source)
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->separator);
  else if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), self->separator);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
us_review_sides_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsReviewSides *self = US_REVIEW_SIDES (object);

  switch ((UsReviewSidesProperty) id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    case PROP_LETTER:
      g_value_set_object (value, self->letter);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_LETTER_SHOWN:
      g_value_set_boolean (value, self->letter_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_sides_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsReviewSides *self = US_REVIEW_SIDES (object);

  switch ((UsReviewSidesProperty) id)
    {
    case PROP_SOURCE:
      set_child (self, &self->source, g_value_get_object (value));
      break;
    case PROP_LETTER:
      set_child (self, &self->letter, g_value_get_object (value));
      break;
    case PROP_LETTER_SHOWN:
      if (self->letter_shown == g_value_get_boolean (value))
        break;
      self->letter_shown = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FOLDED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_sides_dispose (GObject *object)
{
  UsReviewSides *self = US_REVIEW_SIDES (object);

  g_clear_handle_id (&self->notify_idle, g_source_remove);
  g_clear_pointer (&self->source, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->letter, gtk_widget_unparent);

  G_OBJECT_CLASS (us_review_sides_parent_class)->dispose (object);
}

static void
us_review_sides_class_init (UsReviewSidesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_review_sides_get_property;
  object_class->set_property = us_review_sides_set_property;
  object_class->dispose = us_review_sides_dispose;
  widget_class->measure = us_review_sides_measure;
  widget_class->size_allocate = us_review_sides_size_allocate;
  properties[PROP_SOURCE] = g_param_spec_object ("source", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_LETTER] = g_param_spec_object ("letter", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_LETTER_SHOWN] = g_param_spec_boolean ("letter-shown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
us_review_sides_init (UsReviewSides *self)
{
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
}
