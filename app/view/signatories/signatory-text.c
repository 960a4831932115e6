/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-text.h"

#include <pango/pangocairo.h>

/* In pixels: so narrow it says nothing any more. */
#define MIN_WIDTH 48
/* A longer name ends with an ellipsis. */
#define LINES 2
#define N_PLAIN 128

struct _UsSignatoryText
{
  GtkWidget parent_instance;

  char *label;
  PangoLayout *layout; /* %NULL until somebody needs it */
  int line;      /* how high it is where it was one line whenever it was measured; 0: it was not */
  int narrowest; /* for which width it was measured, or -1 */
};

G_DEFINE_FINAL_TYPE (UsSignatoryText, us_signatory_text, GTK_TYPE_WIDGET)

/* How high a plain line is in a font, and how wide its letters are, in Pango units. */
typedef struct
{
  PangoFontDescription *font;
  double resolution;
  int height;
  int widths[N_PLAIN];
} Face;

/* Names and details are in two fonts. */
static Face faces[2];

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

/* In lines of such a width, at the start whatever the direction of the text: names stand below each
 * other. */
static PangoLayout *
get_layout_for (UsSignatoryText *self, int width)
{
  PangoLayout *layout = get_layout (self);
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean is_against;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -LINES);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  is_against = (pango_layout_line_get_resolved_direction (
                    pango_layout_get_line_readonly (layout, 0)) == PANGO_DIRECTION_RTL) != is_rtl;
  /* Pango changes sides for a text that runs against the context. */
  pango_layout_set_alignment (layout, is_rtl == is_against ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  return layout;
}

static void
measure_face (UsSignatoryText *self, Face *face)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "x");

  pango_layout_get_pixel_size (layout, NULL, &face->height);
  for (int c = ' '; c < N_PLAIN; c++)
    {
      const char letter = (char) c;

      pango_layout_set_text (layout, &letter, 1);
      pango_layout_get_size (layout, &face->widths[c], NULL);
    }
}

static const Face *
get_face (UsSignatoryText *self)
{
  static guint next = 0;
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double resolution = pango_cairo_context_get_resolution (context);
  Face *face;

  for (gsize i = 0; i < G_N_ELEMENTS (faces); i++)
    if (faces[i].font != NULL && faces[i].resolution == resolution &&
        pango_font_description_equal (faces[i].font, font))
      return &faces[i];
  face = &faces[next++ % G_N_ELEMENTS (faces)];
  g_clear_pointer (&face->font, pango_font_description_free);
  face->font = pango_font_description_copy (font);
  face->resolution = resolution;
  measure_face (self, face);
  return face;
}

/* Whether a plain text certainly needs no second line: letters that stand together are seldom wider
 * than they are alone, and never so much. */
static gboolean
fits (UsSignatoryText *self, const Face *face, int width)
{
  const gint64 room = (gint64) width * PANGO_SCALE * 31 / 32;
  gint64 sum = 0;

  for (const char *c = self->label; *c != '\0'; c++)
    sum += face->widths[(guchar) *c];
  return sum <= room;
}

/* A layout takes a hundred times as long, and most names are short. */
static int
get_height (UsSignatoryText *self, int width)
{
  int height;

  if (is_plain (self->label))
    {
      const Face *face = get_face (self);

      if (width < 0 || fits (self, face, width))
        return face->height;
    }
  if (width < 0)
    {
      PangoLayout *layout = get_layout (self);

      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, NULL, &height);
    }
  else
    pango_layout_get_pixel_size (get_layout_for (self, width), NULL, &height);
  return height;
}

static GtkSizeRequestMode
us_signatory_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
us_signatory_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  UsSignatoryText *self = US_SIGNATORY_TEXT (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }
  /* Nobody is given so little: no layout for it. But the toolkit takes the height for a width from
   * those for a smaller and a larger one when they are the same. */
  if (for_size >= 0 && for_size <= MIN_WIDTH)
    {
      *minimum = *natural = LINES * get_height (self, -1);
      return;
    }
  height = get_height (self, for_size);
  *minimum = *natural = height;
  if (for_size >= 0 && (self->narrowest < 0 || for_size < self->narrowest))
    self->narrowest = for_size;
  if (self->line != 0)
    self->line = height == get_height (self, -1) ? height : 0;
}

static void
us_signatory_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UsSignatoryText *self = US_SIGNATORY_TEXT (widget);
  PangoLayout *layout = get_layout_for (self, gtk_widget_get_width (widget));
  int height;
  GdkRGBA color;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (0, (float) (gtk_widget_get_height (widget) - height) / 2));
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
  widget_class->get_request_mode = us_signatory_text_get_request_mode;
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
  self->line = -1;
  self->narrowest = -1;
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
  /* Another line that is as high moves nothing; the toolkit remembers heights for other widths. */
  if (self->line > 0 && self->line == get_height (self, -1) &&
      self->line == get_height (self, self->narrowest))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }
  self->line = -1;
  self->narrowest = -1;
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
