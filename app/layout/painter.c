/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/painter.h"

#include <pango/pangocairo.h>

#include "layout/picture.h"

/* Rules are drawn this thick, in points. */
#define RULE 0.5

struct _UsPainter
{
  GHashTable *pictures; /* GRefString of the image to its surface, or NULL when it is broken */
};

static void
release_picture (gpointer surface)
{
  if (surface != NULL)
    cairo_surface_destroy (surface);
}

/**
 * us_painter_new:
 *
 * Makes a painter. The thread that will use it.
 *
 * Returns: (transfer full): the painter
 */
UsPainter *
us_painter_new (void)
{
  UsPainter *self = g_new0 (UsPainter, 1);

  self->pictures = g_hash_table_new_full (g_direct_hash, g_direct_equal,
                                          (GDestroyNotify) g_ref_string_release, release_picture);
  return self;
}

/**
 * us_painter_free:
 * @self: a painter
 *
 * Frees it. Its thread.
 */
void
us_painter_free (UsPainter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->pictures);
  g_free (self);
}

static void
set_colour (cairo_t *cairo, UsFlowPart part)
{
  if (part == US_FLOW_BANNER)
    cairo_set_source_rgb (cairo, US_PAGE_RED);
  else
    cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_line (cairo_t *cairo, const UsPageLine *line)
{
  double x = line->x;

  set_colour (cairo, line->part);
  for (GSList *runs = line->paragraph->lines[line->line].runs; runs != NULL; runs = runs->next)
    {
      PangoGlyphItem *run = runs->data;

      cairo_move_to (cairo, x, line->y - (double) run->y_offset / PANGO_SCALE);
      pango_cairo_show_glyph_string (cairo, run->item->analysis.font, run->glyphs);
      x += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
}

static cairo_surface_t *
find_picture (UsPainter *self, GRefString *image)
{
  gpointer surface = NULL;

  if (!g_hash_table_lookup_extended (self->pictures, image, NULL, &surface))
    {
      surface = us_picture_decode (image, NULL);
      g_hash_table_insert (self->pictures, g_ref_string_acquire (image), surface);
    }
  return surface;
}

static void
draw_image (UsPainter *self, cairo_t *cairo, const UsPageImage *image,
            const UsPublication *publication)
{
  cairo_surface_t *surface = find_picture (self, publication->pages.logos[image->logo].image);

  if (surface == NULL)
    return;
  cairo_save (cairo);
  cairo_translate (cairo, image->x, image->y);
  cairo_scale (cairo, image->width / cairo_image_surface_get_width (surface),
               image->height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cairo, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cairo), CAIRO_FILTER_GOOD);
  cairo_paint (cairo);
  cairo_restore (cairo);
}

/**
 * us_painter_draw:
 * @self: a painter
 * @cairo: where to draw, in points from the top left of the paper
 * @page: a page, or the furniture of one
 * @publication: whose page it is
 *
 * Draws what stands on a page; not the paper. The thread of the page.
 */
void
us_painter_draw (UsPainter *self, cairo_t *cairo, const UsPage *page,
                 const UsPublication *publication)
{
  g_return_if_fail (self != NULL && cairo != NULL && page != NULL && publication != NULL);

  for (guint i = 0; i < page->images->len; i++)
    draw_image (self, cairo, &g_array_index (page->images, UsPageImage, i), publication);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  for (guint i = 0; i < page->rules->len; i++)
    {
      const UsPageRule *rule = &g_array_index (page->rules, UsPageRule, i);

      cairo_rectangle (cairo, rule->x, rule->y - RULE / 2, rule->width, RULE);
      cairo_fill (cairo);
    }
  cairo_set_source_rgb (cairo, US_PAGE_RED);
  cairo_set_line_width (cairo, RULE);
  for (guint i = 0; i < page->frames->len; i++)
    {
      const UsPageFrame *frame = &g_array_index (page->frames, UsPageFrame, i);

      cairo_rectangle (cairo, frame->x, frame->y, frame->width, frame->height);
      cairo_stroke (cairo);
    }
  for (guint i = 0; i < page->lines->len; i++)
    draw_line (cairo, us_page_get_line (page, i));
}
