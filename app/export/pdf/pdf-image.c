/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-image.h"

#include "layout/picture.h"

/* Colours are multiplied by how opaque a point is; a PDF wants them as they were. */
static guchar
divide (guint32 point, guint shift)
{
  guint32 alpha = point >> 24;
  guint32 value = (point >> shift) & 0xff;

  return alpha == 0 ? 0xff : (guchar) MIN (value * 255 / alpha, 255);
}

static void
split (cairo_surface_t *surface, GByteArray *colours, GByteArray *alphas)
{
  int width = cairo_image_surface_get_width (surface);
  gboolean opaque = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guchar *row =
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < width; x++)
        {
          guint32 point = ((const guint32 *) (gconstpointer) row)[x] | (opaque ? 0xff000000u : 0);
          const guchar colour[] = { divide (point, 16), divide (point, 8), divide (point, 0) };
          const guchar alpha = (guchar) (point >> 24);

          g_byte_array_append (colours, colour, sizeof colour);
          g_byte_array_append (alphas, &alpha, 1);
        }
    }
}

/**
 * us_pdf_image_write:
 * @file: where to write
 * @object: its number
 * @image: a PNG in Base64
 * @error: %US_ERROR_REFUSED
 *
 * Writes an image with its transparency. Any thread.
 *
 * Returns: %FALSE when the image is broken
 */
gboolean
us_pdf_image_write (UsPdfFile *file, guint object, const char *image, GError **error)
{
  g_autoptr (GByteArray) colours = NULL;
  g_autoptr (GByteArray) alphas = NULL;
  g_autofree char *size = NULL;
  g_autofree char *mask_entries = NULL;
  g_autofree char *entries = NULL;
  cairo_surface_t *surface;
  guint mask;

  g_return_val_if_fail (file != NULL && image != NULL, FALSE);

  surface = us_picture_decode (image, error);
  if (surface == NULL)
    return FALSE;
  if (cairo_image_surface_get_format (surface) != CAIRO_FORMAT_RGB24 &&
      cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32)
    {
      cairo_surface_t *plain =
          cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (surface),
                                      cairo_image_surface_get_height (surface));
      cairo_t *cairo = cairo_create (plain);

      cairo_set_source_surface (cairo, surface, 0, 0);
      cairo_paint (cairo);
      cairo_destroy (cairo);
      cairo_surface_flush (plain);
      cairo_surface_destroy (surface);
      surface = plain;
    }
  colours = g_byte_array_new ();
  alphas = g_byte_array_new ();
  split (surface, colours, alphas);
  size = g_strdup_printf ("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8",
                          cairo_image_surface_get_width (surface),
                          cairo_image_surface_get_height (surface));
  cairo_surface_destroy (surface);
  mask = us_pdf_file_reserve (file);
  mask_entries = g_strconcat (size, "/ColorSpace/DeviceGray", NULL);
  us_pdf_file_add_stream (file, mask, mask_entries, alphas->data, alphas->len);
  entries = g_strdup_printf ("%s/ColorSpace/DeviceRGB/SMask %u 0 R", size, mask);
  us_pdf_file_add_stream (file, object, entries, colours->data, colours->len);
  return TRUE;
}
