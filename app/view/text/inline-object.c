/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/inline-object.h"

/* Around the words of a chip, in pixels, and how strong the ground under them is. */
#define PADDING 4
#define RADIUS 4
#define GROUND_ALPHA 0.12f
#define BORDER_ALPHA 0.7f

/* The number of a note: how small it is, and how far up it ends between baseline and ascent. */
#define RAISED_SCALE 0.72
#define RAISED_TO 0.8

struct _UsInlineObject
{
  GObject parent_instance;

  UsSpanKind kind;
  char *target;
  char *text;
  gboolean broken;
  PangoLayout *layout; /* NULL until somebody shows it */
  GdkRGBA color;
  GdkRGBA broken_color;
  PangoRectangle
      picture; /* where it is in the layout: it ends at the baseline of the text around */
};

static void paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsInlineObject, us_inline_object, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))

static PangoRectangle
measure_number (PangoLayout *layout)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (pango_layout_get_context (layout), NULL, NULL);
  PangoRectangle picture = { .x = 0 };
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  pango_layout_get_pixel_size (layout, &picture.width, NULL);
  picture.y = ink.y;
  picture.height = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) * RAISED_TO);
  pango_font_metrics_unref (metrics);
  return picture;
}

/* What goes below the baseline is drawn outside of the picture, as the text around it does. */
static PangoRectangle
measure_chip (PangoLayout *layout)
{
  PangoRectangle picture = { .x = -PADDING };

  pango_layout_get_pixel_size (layout, &picture.width, NULL);
  picture.width += 2 * PADDING;
  picture.height = PANGO_PIXELS (pango_layout_get_baseline (layout));
  return picture;
}

static void
update_layout (UsInlineObject *self)
{
  const PangoRectangle old = self->picture;

  if (self->layout != NULL)
    {
      pango_layout_set_text (self->layout, self->text, -1);
      self->picture =
          self->kind == US_SPAN_NOTE ? measure_number (self->layout) : measure_chip (self->layout);
    }
  if (old.width != self->picture.width || old.height != self->picture.height)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

static void
snapshot_ground (UsInlineObject *self, GdkSnapshot *snapshot, const GdkRGBA *color)
{
  GdkRGBA ground = *color, line = *color;
  GskRoundedRect outline;
  graphene_rect_t bounds;
  int height;

  pango_layout_get_pixel_size (self->layout, NULL, &height);
  bounds = GRAPHENE_RECT_INIT (0, 0, (float) self->picture.width, (float) height);
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
}

static void
us_inline_object_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width,
                           double height)
{
  UsInlineObject *self = US_INLINE_OBJECT (paintable);
  const GdkRGBA *color = self->broken ? &self->broken_color : &self->color;

  if (self->layout == NULL)
    return;
  gtk_snapshot_save (snapshot);
  if (self->kind != US_SPAN_NOTE)
    snapshot_ground (self, snapshot, color);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) -self->picture.x, (float) -self->picture.y));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

static int
us_inline_object_get_intrinsic_width (GdkPaintable *paintable)
{
  return MAX (US_INLINE_OBJECT (paintable)->picture.width, 1);
}

static int
us_inline_object_get_intrinsic_height (GdkPaintable *paintable)
{
  return MAX (US_INLINE_OBJECT (paintable)->picture.height, 1);
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = us_inline_object_snapshot;
  iface->get_intrinsic_width = us_inline_object_get_intrinsic_width;
  iface->get_intrinsic_height = us_inline_object_get_intrinsic_height;
}

static void
us_inline_object_finalize (GObject *object)
{
  UsInlineObject *self = US_INLINE_OBJECT (object);

  g_clear_object (&self->layout);
  g_free (self->target);
  g_free (self->text);

  G_OBJECT_CLASS (us_inline_object_parent_class)->finalize (object);
}

static void
us_inline_object_class_init (UsInlineObjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_inline_object_finalize;
}

static void
us_inline_object_init (UsInlineObject *self)
{
  self->text = g_strdup ("");
}

/**
 * us_inline_object_new:
 * @kind: a kind of span that covers one object character
 * @target: the target of the span
 *
 * Makes what stands for such a span in a text buffer. It needs no display until
 * us_inline_object_set_look(). Main thread only.
 *
 * Returns: (transfer full): an object
 */
UsInlineObject *
us_inline_object_new (UsSpanKind kind, const char *target)
{
  UsInlineObject *self;

  g_return_val_if_fail (us_span_is_object (kind), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  self = g_object_new (US_TYPE_INLINE_OBJECT, NULL);
  self->kind = kind;
  self->target = g_strdup (target);
  return self;
}

/**
 * us_inline_object_find:
 * @at: a place in a text buffer
 *
 * Finds which reference or count stands at a place. Main thread only.
 *
 * Returns: (transfer none) (nullable): an object, or %NULL where text or nothing stands
 */
UsInlineObject *
us_inline_object_find (const GtkTextIter *at)
{
  GdkPaintable *paintable;

  g_return_val_if_fail (at != NULL, NULL);

  paintable = gtk_text_iter_get_paintable (at);
  return paintable != NULL && US_IS_INLINE_OBJECT (paintable) ? US_INLINE_OBJECT (paintable) : NULL;
}

/**
 * us_inline_object_get_kind:
 * @self: an object
 *
 * Gets what it is. Main thread only.
 *
 * Returns: the kind of its span
 */
UsSpanKind
us_inline_object_get_kind (UsInlineObject *self)
{
  g_return_val_if_fail (US_IS_INLINE_OBJECT (self), US_SPAN_COUNT);

  return self->kind;
}

/**
 * us_inline_object_get_target:
 * @self: an object
 *
 * Gets what it refers to, which may have been removed meanwhile. Main thread only.
 *
 * Returns: (transfer none): the target of its span
 */
const char *
us_inline_object_get_target (UsInlineObject *self)
{
  g_return_val_if_fail (US_IS_INLINE_OBJECT (self), "");

  return self->target;
}

/**
 * us_inline_object_get_text:
 * @self: an object
 *
 * Gets what it shows. Main thread only.
 *
 * Returns: (transfer none): the words
 */
const char *
us_inline_object_get_text (UsInlineObject *self)
{
  g_return_val_if_fail (US_IS_INLINE_OBJECT (self), "");

  return self->text;
}

/**
 * us_inline_object_is_broken:
 * @self: an object
 *
 * Tells whether it was said to refer to something that is gone. Main thread only.
 *
 * Returns: whether it was
 */
gboolean
us_inline_object_is_broken (UsInlineObject *self)
{
  g_return_val_if_fail (US_IS_INLINE_OBJECT (self), FALSE);

  return self->broken;
}

/**
 * us_inline_object_set_text:
 * @self: an object
 * @text: what it says now
 * @broken: whether it refers to something that is gone
 *
 * Changes what is shown; the text buffer is not edited by it. Main thread only.
 */
void
us_inline_object_set_text (UsInlineObject *self, const char *text, gboolean broken)
{
  g_return_if_fail (US_IS_INLINE_OBJECT (self));
  g_return_if_fail (text != NULL);

  if (self->broken == broken && strcmp (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->broken = broken;
  update_layout (self);
}

/**
 * us_inline_object_set_look:
 * @self: an object
 * @context: the text's font
 * @attributes: (nullable): how the words around it differ from that
 * @color: the colour of its words
 * @broken_color: their colour when it is broken
 *
 * Gives the object the look of the text around it. Main thread only.
 */
void
us_inline_object_set_look (UsInlineObject *self, PangoContext *context, PangoAttrList *attributes,
                           const GdkRGBA *color, const GdkRGBA *broken_color)
{
  PangoAttrList *own;

  g_return_if_fail (US_IS_INLINE_OBJECT (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (color != NULL && broken_color != NULL);

  own = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  if (self->kind == US_SPAN_NOTE)
    pango_attr_list_change (own, pango_attr_scale_new (RAISED_SCALE));
  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  pango_layout_set_attributes (self->layout, own);
  pango_attr_list_unref (own);
  self->color = *color;
  self->broken_color = *broken_color;
  update_layout (self);
}
