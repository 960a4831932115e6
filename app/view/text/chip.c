/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/chip.h"

/* Around the words, in pixels, and how strong the ground under them is. */
#define PADDING 4
#define RADIUS 4
#define GROUND_ALPHA 0.12f
#define BORDER_ALPHA 0.7f

struct _UsChip
{
  GObject parent_instance;

  UsSpanKind kind;
  char *target;
  char *text;
  gboolean broken;
  PangoLayout *layout; /* NULL until somebody shows the chip */
  GdkRGBA color;
  GdkRGBA broken_color;
  int width;
  int ascent; /* of the words: the picture stands on the baseline */
  int descent;
};

static void paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsChip, us_chip, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))

static void
update_layout (UsChip *self)
{
  int height;

  if (self->layout == NULL)
    return;
  pango_layout_set_text (self->layout, self->text, -1);
  pango_layout_get_pixel_size (self->layout, &self->width, &height);
  self->ascent = PANGO_PIXELS (pango_layout_get_baseline (self->layout));
  self->descent = height - self->ascent;
  self->width += 2 * PADDING;
}

static void
us_chip_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  UsChip *self = US_CHIP (paintable);
  const GdkRGBA *color = self->broken ? &self->broken_color : &self->color;
  GdkRGBA ground = *color, line = *color;
  GskRoundedRect outline;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, (float) height - (float) self->ascent, (float) width,
                          (float) (self->ascent + self->descent));

  if (self->layout == NULL)
    return;
  ground.alpha *= GROUND_ALPHA;
  line.alpha *= BORDER_ALPHA;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gtk_snapshot_pop (snapshot);
  /* Not by its colour alone: a broken one has a frame. */
  if (self->broken)
    gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                                (GdkRGBA[4]){ line, line, line, line });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, bounds.origin.y));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

static int
us_chip_get_intrinsic_width (GdkPaintable *paintable)
{
  return MAX (US_CHIP (paintable)->width, 1);
}

/* What goes below the baseline is drawn outside of the picture, as the text around it does. */
static int
us_chip_get_intrinsic_height (GdkPaintable *paintable)
{
  return MAX (US_CHIP (paintable)->ascent, 1);
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = us_chip_snapshot;
  iface->get_intrinsic_width = us_chip_get_intrinsic_width;
  iface->get_intrinsic_height = us_chip_get_intrinsic_height;
}

static void
us_chip_finalize (GObject *object)
{
  UsChip *self = US_CHIP (object);

  g_clear_object (&self->layout);
  g_free (self->target);
  g_free (self->text);

  G_OBJECT_CLASS (us_chip_parent_class)->finalize (object);
}

static void
us_chip_class_init (UsChipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_chip_finalize;
}

static void
us_chip_init (UsChip *self)
{
  self->text = g_strdup ("");
}

/**
 * us_chip_new:
 * @kind: %US_SPAN_DEMAND or %US_SPAN_COUNT
 * @target: the target of the span
 *
 * Makes a chip that stands for a reference or count in a text buffer. It needs no display until
 * us_chip_set_look(). Main thread only.
 *
 * Returns: (transfer full): a chip
 */
UsChip *
us_chip_new (UsSpanKind kind, const char *target)
{
  UsChip *self;

  g_return_val_if_fail (kind == US_SPAN_DEMAND || kind == US_SPAN_COUNT, NULL);
  g_return_val_if_fail (target != NULL, NULL);

  self = g_object_new (US_TYPE_CHIP, NULL);
  self->kind = kind;
  self->target = g_strdup (target);
  return self;
}

/**
 * us_chip_get_kind:
 * @self: a chip
 *
 * Gets what it is. Main thread only.
 *
 * Returns: %US_SPAN_DEMAND or %US_SPAN_COUNT
 */
UsSpanKind
us_chip_get_kind (UsChip *self)
{
  g_return_val_if_fail (US_IS_CHIP (self), US_SPAN_COUNT);

  return self->kind;
}

/**
 * us_chip_get_target:
 * @self: a chip
 *
 * Gets what it refers to. Main thread only.
 *
 * Returns: (transfer none): the target of its span
 */
const char *
us_chip_get_target (UsChip *self)
{
  g_return_val_if_fail (US_IS_CHIP (self), "");

  return self->target;
}

/**
 * us_chip_get_text:
 * @self: a chip
 *
 * Gets what it shows. Main thread only.
 *
 * Returns: (transfer none): the words
 */
const char *
us_chip_get_text (UsChip *self)
{
  g_return_val_if_fail (US_IS_CHIP (self), "");

  return self->text;
}

/**
 * us_chip_is_broken:
 * @self: a chip
 *
 * Tells whether it refers to something that is gone. Main thread only.
 *
 * Returns: whether it does
 */
gboolean
us_chip_is_broken (UsChip *self)
{
  g_return_val_if_fail (US_IS_CHIP (self), FALSE);

  return self->broken;
}

/**
 * us_chip_set_text:
 * @self: a chip
 * @text: what it says now
 * @broken: whether it refers to something that is gone
 *
 * Changes what is shown; the text buffer is not edited by it. Main thread only.
 */
void
us_chip_set_text (UsChip *self, const char *text, gboolean broken)
{
  int width;

  g_return_if_fail (US_IS_CHIP (self));
  g_return_if_fail (text != NULL);

  if (self->broken == broken && strcmp (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->broken = broken;
  width = self->width;
  update_layout (self);
  if (self->width != width)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * us_chip_set_look:
 * @self: a chip
 * @context: the text's font
 * @attributes: (nullable): how the words around it differ from that
 * @color: the colour of its words
 * @broken_color: their colour when it is broken
 *
 * Gives the chip the look of the text around it. Main thread only.
 */
void
us_chip_set_look (UsChip *self, PangoContext *context, PangoAttrList *attributes,
                  const GdkRGBA *color, const GdkRGBA *broken_color)
{
  int width, ascent;

  g_return_if_fail (US_IS_CHIP (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (color != NULL && broken_color != NULL);

  width = self->width;
  ascent = self->ascent;
  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  pango_layout_set_attributes (self->layout, attributes);
  self->color = *color;
  self->broken_color = *broken_color;
  update_layout (self);
  if (self->width != width || self->ascent != ascent)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
