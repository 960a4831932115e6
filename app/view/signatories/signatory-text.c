/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-text.h"

#include <pango/pangocairo.h>

/* In pixels: so narrow it says nothing any more. */
#define MIN_WIDTH 48

struct _UsSignatoryText
{
  GtkWidget parent_instance;

  char *label;
  PangoLayout *layout; /* %NULL until it is drawn */
  int height;
};

G_DEFINE_FINAL_TYPE (UsSignatoryText, us_signatory_text, GTK_TYPE_WIDGET)

/* How high a plain line is in a font. */
typedef struct
{
  PangoFontDescription *font;
  double resolution;
  int height;
} Height;

/* Names and details are in two fonts. */
static Height heights[2];

/* Letters of other scripts may come from a font with higher lines. */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

static PangoLayout *
get_layout (UsSignatoryText *self)
{
  if (self->layout == NULL)
    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->label);
  return self->layout;
}

static int
measure_line (UsSignatoryText *self)
{
  int height;

  pango_layout_get_pixel_size (get_layout (self), NULL, &height);
  return height;
}

static int
get_height (UsSignatoryText *self)
{
  static guint next = 0;
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double resolution = pango_cairo_context_get_resolution (context);
  Height *height;

  if (!is_plain (self->label))
    return measure_line (self);
  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    if (heights[i].font != NULL && heights[i].resolution == resolution &&
        pango_font_description_equal (heights[i].font, font))
      return heights[i].height;
  height = &heights[next++ % G_N_ELEMENTS (heights)];
  g_clear_pointer (&height->font, pango_font_description_free);
  height->font = pango_font_description_copy (font);
  height->resolution = resolution;
  height->height = measure_line (self);
  return height->height;
}

static void
us_signatory_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  UsSignatoryText *self = US_SIGNATORY_TEXT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    self->height = get_height (self);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? self->height : MIN_WIDTH;
  *natural = *minimum;
}

/* At the start, whatever the direction of the text: names stand below each other. */
static void
us_signatory_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UsSignatoryText *self = US_SIGNATORY_TEXT (widget);
  PangoLayout *layout = get_layout (self);
  const int width = gtk_widget_get_width (widget);
  int line_width, line_height;
  GdkRGBA color;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &line_width, &line_height);
  if (line_width > width)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, width * PANGO_SCALE);
      line_width = width;
    }
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                                          ? (float) (width - line_width)
                                          : 0,
                                      (float) (gtk_widget_get_height (widget) - line_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Fonts and sizes. */
static void
us_signatory_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (us_signatory_text_parent_class)->css_changed (widget, change);

  g_clear_object (&US_SIGNATORY_TEXT (widget)->layout);
}

static void
us_signatory_text_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (us_signatory_text_parent_class)->direction_changed (widget, before);

  g_clear_object (&US_SIGNATORY_TEXT (widget)->layout);
}

static void
us_signatory_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (us_signatory_text_parent_class)->system_setting_changed (widget, setting);

  g_clear_object (&US_SIGNATORY_TEXT (widget)->layout);
}

static void
us_signatory_text_finalize (GObject *object)
{
  UsSignatoryText *self = US_SIGNATORY_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->label);

  G_OBJECT_CLASS (us_signatory_text_parent_class)->finalize (object);
}

static void
us_signatory_text_class_init (UsSignatoryTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = us_signatory_text_finalize;
  widget_class->measure = us_signatory_text_measure;
  widget_class->snapshot = us_signatory_text_snapshot;
  widget_class->css_changed = us_signatory_text_css_changed;
  widget_class->direction_changed = us_signatory_text_direction_changed;
  widget_class->system_setting_changed = us_signatory_text_system_setting_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
us_signatory_text_init (UsSignatoryText *self)
{
  self->label = g_strdup ("");
}

/**
 * us_signatory_text_set_label:
 * @self: a line
 * @label: its text
 *
 * Main thread only.
 */
void
us_signatory_text_set_label (UsSignatoryText *self, const char *label)
{
  g_return_if_fail (US_IS_SIGNATORY_TEXT (self));
  g_return_if_fail (label != NULL);

  if (g_str_equal (self->label, label))
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Another text in a line that is as high moves nothing. */
  if (self->height != 0 && self->height == get_height (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * us_signatory_text_get_label:
 * @self: a line
 *
 * Main thread only.
 *
 * Returns: (transfer none): its text
 */
const char *
us_signatory_text_get_label (UsSignatoryText *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_TEXT (self), NULL);

  return self->label;
}
