/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/image.h"

#include "model/characters.h"
#include "model/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A PNG begins with this, the size and name of its first chunk, and its width and height. */
#define SIGNATURE "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define SIGNATURE_LENGTH 16
#define HEADER_LENGTH 24

/* Characters of Base64 on a line: each is an element of the file. A multiple of four. */
#define LINE_LENGTH (48 * 1024)

static guint32
read_number (const guchar *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);
  return GUINT32_FROM_BE (number);
}

/**
 * us_image_check_png:
 * @png: bytes
 * @error: %US_ERROR_REFUSED
 *
 * Tells whether bytes are a PNG that a letterhead can have, by its first bytes. Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_image_check_png (GBytes *png, GError **error)
{
  gsize length;
  const guchar *data;
  guint32 width, height;

  g_return_val_if_fail (png, FALSE);

  data = g_bytes_get_data (png, &length);
  if (length > US_IMAGE_BYTES_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: both %.1f are numbers of megabytes */
                   _ ("The image has %.1f MB; a logo can have no more than %.1f MB."),
                   (double) length / (1024 * 1024), (double) US_IMAGE_BYTES_MAX / (1024 * 1024));
      return FALSE;
    }
  if (length < HEADER_LENGTH || memcmp (data, SIGNATURE, SIGNATURE_LENGTH) != 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED, _ ("The image is not a PNG."));
      return FALSE;
    }
  width = read_number (data + SIGNATURE_LENGTH);
  height = read_number (data + SIGNATURE_LENGTH + 4);
  if (width == 0 || height == 0 || width > US_IMAGE_SIDE_MAX || height > US_IMAGE_SIDE_MAX ||
      width * height > US_IMAGE_POINTS_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: %u are numbers of pixels: width, height, most on a side */
                   _ ("The image has %u × %u points; a logo can have no more than %u on a side and "
                      "four million in all."),
                   width, height, US_IMAGE_SIDE_MAX);
      return FALSE;
    }
  return TRUE;
}

/* Only what us_image_encode() writes, so that nothing else hides in a file. */
static gboolean
is_encoded (const char *image)
{
  gsize line = 0;

  for (const char *at = image; *at != '\0'; at++)
    {
      if (*at == '\n')
        {
          if (line == 0 || line > US_FIELD_MAX || line % 4 != 0)
            return FALSE;
          line = 0;
        }
      else if (g_ascii_isalnum (*at) || *at == '+' || *at == '/')
        line++;
      else if (*at == '=' && (at[1] == '\0' || (at[1] == '=' && at[2] == '\0')))
        line++;
      else
        return FALSE;
    }
  return line > 0 && line <= US_FIELD_MAX && line % 4 == 0;
}

/**
 * us_image_check:
 * @image: a value of a field that holds an image, perhaps not even UTF-8
 * @error: %US_ERROR_REFUSED
 *
 * Tells whether a string is a PNG in Base64, as us_image_encode() makes it. Any thread.
 *
 * Returns: whether it is; the empty string is none, and good
 */
gboolean
us_image_check (const char *image, GError **error)
{
  g_autoptr (GBytes) png = NULL;

  g_return_val_if_fail (image, FALSE);

  if (*image == '\0')
    return TRUE;
  if (!is_encoded (image))
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                           _ ("The image is not written in Base64."));
      return FALSE;
    }
  png = us_image_decode (image);
  return us_image_check_png (png, error);
}

/**
 * us_image_encode:
 * @png: the bytes of a PNG
 *
 * Writes an image as a field holds it: Base64 in lines of 48 kB. Any thread.
 *
 * Returns: (transfer full): the string
 */
char *
us_image_encode (GBytes *png)
{
  gsize length;
  const guchar *data;
  GString *image;

  g_return_val_if_fail (png, NULL);

  data = g_bytes_get_data (png, &length);
  image = g_string_sized_new (length / 3 * 4 + length / LINE_LENGTH + 8);
  for (gsize at = 0; at < length; at += LINE_LENGTH / 4 * 3)
    {
      g_autofree char *line = g_base64_encode (data + at, MIN (length - at, LINE_LENGTH / 4 * 3));

      if (at > 0)
        g_string_append_c (image, '\n');
      g_string_append (image, line);
    }
  return g_string_free (image, FALSE);
}

/**
 * us_image_decode:
 * @image: a value for which us_image_check() is good
 *
 * Reads an image. Any thread.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
us_image_decode (const char *image)
{
  gsize length = 0;
  guchar *data;

  g_return_val_if_fail (image, NULL);

  data = g_base64_decode (image, &length);
  return g_bytes_new_take (data, length);
}
