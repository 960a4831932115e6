/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/note-mark.h"

#define RAISED_SCALE 0.72
#define RAISED_TO 0.8

struct _UsNoteMark
{
  GObject parent_instance;

  char *note_id;
  guint number;
  PangoLayout *layout; /* NULL until somebody shows the mark */
  GdkRGBA color;
  int width;
  int height; /* from the baseline of the text up to the top of the number */
  int top;    /* of the number in its layout */
};

static void paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsNoteMark, us_note_mark, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))

static void
update_layout (UsNoteMark *self)
{
  PangoRectangle ink;
  g_autofree char *number =
      self->number > 0 ? g_strdup_printf ("%u", self->number) : g_strdup ("?");

  if (self->layout == NULL)
    return;
  pango_layout_set_text (self->layout, number, -1);
  pango_layout_get_pixel_size (self->layout, &self->width, NULL);
  pango_layout_get_pixel_extents (self->layout, &ink, NULL);
  self->top = ink.y;
}

static void
us_note_mark_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  UsNoteMark *self = US_NOTE_MARK (paintable);

  if (self->layout == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) -self->top));
  gtk_snapshot_append_layout (snapshot, self->layout, &self->color);
  gtk_snapshot_restore (snapshot);
}

static int
us_note_mark_get_intrinsic_width (GdkPaintable *paintable)
{
  return MAX (US_NOTE_MARK (paintable)->width, 1);
}

/* The picture stands on the baseline: as high as a capital with a bit on top raises the number. */
static int
us_note_mark_get_intrinsic_height (GdkPaintable *paintable)
{
  return MAX (US_NOTE_MARK (paintable)->height, 1);
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = us_note_mark_snapshot;
  iface->get_intrinsic_width = us_note_mark_get_intrinsic_width;
  iface->get_intrinsic_height = us_note_mark_get_intrinsic_height;
}

static void
us_note_mark_finalize (GObject *object)
{
  UsNoteMark *self = US_NOTE_MARK (object);

  g_clear_object (&self->layout);
  g_free (self->note_id);

  G_OBJECT_CLASS (us_note_mark_parent_class)->finalize (object);
}

static void
us_note_mark_class_init (UsNoteMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_note_mark_finalize;
}

static void
us_note_mark_init (UsNoteMark *self)
{
}

/**
 * us_note_mark_new:
 * @note_id: the id of the note that is referred to
 *
 * Makes a mark that stands for a note reference in a text buffer. It needs no display until
 * us_note_mark_set_look(). Main thread only.
 *
 * Returns: (transfer full): a mark
 */
UsNoteMark *
us_note_mark_new (const char *note_id)
{
  UsNoteMark *self;

  g_return_val_if_fail (note_id != NULL, NULL);

  self = g_object_new (US_TYPE_NOTE_MARK, NULL);
  self->note_id = g_strdup (note_id);
  return self;
}

/**
 * us_note_mark_get_note_id:
 * @self: a mark
 *
 * Gets which note is referred to. Main thread only.
 *
 * Returns: (transfer none): the id of a note, which may have been removed meanwhile
 */
const char *
us_note_mark_get_note_id (UsNoteMark *self)
{
  g_return_val_if_fail (US_IS_NOTE_MARK (self), "");

  return self->note_id;
}

/**
 * us_note_mark_set_number:
 * @self: a mark
 * @number: the computed number of the note, 0 when there is no such note
 *
 * Changes the number that is shown; the text buffer is not edited by it. Main thread only.
 */
void
us_note_mark_set_number (UsNoteMark *self, guint number)
{
  int width;

  g_return_if_fail (US_IS_NOTE_MARK (self));

  if (self->number == number)
    return;
  self->number = number;
  width = self->width;
  update_layout (self);
  if (self->width != width)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * us_note_mark_set_look:
 * @self: a mark
 * @context: the text's font, before it is made smaller
 * @color: the number's colour
 *
 * Gives the mark the look of the text around it. Main thread only.
 */
void
us_note_mark_set_look (UsNoteMark *self, PangoContext *context, const GdkRGBA *color)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontMetrics *metrics;

  g_return_if_fail (US_IS_NOTE_MARK (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (color != NULL);

  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  self->color = *color;
  pango_attr_list_insert (attributes, pango_attr_scale_new (RAISED_SCALE));
  pango_layout_set_attributes (self->layout, attributes);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  self->height = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics) * RAISED_TO);
  pango_font_metrics_unref (metrics);
  update_layout (self);
  gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
