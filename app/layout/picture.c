/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

/* So much Base64 holds the size of a PNG. */
#define HEAD 32

typedef struct
{
  const guchar *data;
  gsize left;
} Source;

static cairo_status_t
read_source (void *data, unsigned char *bytes, unsigned int length)
{
  Source *self = data;

  if (length > self->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, self->data, length);
  self->data += length;
  self->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/**
 * us_picture_get_ratio:
 * @image: a PNG in Base64, or empty
 *
 * Tells how much wider than high an image is, by its first bytes. Any thread.
 *
 * Returns: width divided by height; 0 when there is no image
 */
double
us_picture_get_ratio (const char *image)
{
  g_autofree guchar *head = NULL;
  char start[HEAD + 1] = "";
  guint32 size[2];
  gsize length = 0;

  g_return_val_if_fail (image != NULL, 0);

  if (strnlen (image, HEAD) < HEAD)
    return 0;
  memcpy (start, image, HEAD);
  head = g_base64_decode (start, &length);
  if (length < 24)
    return 0;
  memcpy (size, head + 16, sizeof size);
  return size[1] != 0 ? (double) GUINT32_FROM_BE (size[0]) / GUINT32_FROM_BE (size[1]) : 0;
}

/**
 * us_picture_decode:
 * @image: a PNG in Base64
 * @error: %US_ERROR_REFUSED
 *
 * Reads an image. Any thread.
 *
 * Returns: (transfer full) (nullable): its points; %NULL when it is broken
 */
cairo_surface_t *
us_picture_decode (const char *image, GError **error)
{
  g_autofree guchar *data = NULL;
  cairo_surface_t *surface;
  Source source;

  g_return_val_if_fail (image != NULL, NULL);

  data = g_base64_decode (image, &source.left);
  source.data = data;
  surface = cairo_image_surface_create_from_png_stream (read_source, &source);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                       _ ("The logo is broken. Choose it again in the settings of the document."));
  return NULL;
}
