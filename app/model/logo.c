/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/logo.h"

#include "model/image.h"

#include <glib/gi18n-lib.h>

static const UsField fields[] = {
  { "text", N_ ("Text in Place of the Logo"), US_FIELD_LINE, US_FIELD_ATTRIBUTE, NULL },
  { "height", N_ ("Height of the Logo"), US_FIELD_MILLIMETRES, US_FIELD_ATTRIBUTE, NULL },
  { "image", N_ ("Logo"), US_FIELD_IMAGE, 0, NULL },
};

struct _UsLogo
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsLogo, us_logo, US_TYPE_ITEM)

static void
us_logo_class_init (UsLogoClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_logo_init (UsLogo *self)
{
}

/**
 * us_logo_new:
 * @text: (nullable): what stands for the image where it is not seen; what cannot be saved of it is
 *   left out
 *
 * Makes a logo for the letterhead, without an image yet. Main thread only.
 *
 * Returns: (transfer full): the logo
 */
UsLogo *
us_logo_new (const char *text)
{
  UsLogo *self = g_object_new (US_TYPE_LOGO, NULL);
  g_autofree char *clean = us_clean_line (text ? text : "", -1);

  us_item_set_string (US_ITEM (self), US_LOGO_TEXT, clean, NULL);
  return self;
}

/**
 * us_logo_set_png:
 * @self: a logo
 * @png: the bytes of a PNG file
 * @error: %US_ERROR_REFUSED when it is no PNG, or too big
 *
 * Sets the image, through the gate when the logo belongs to a statement. Main thread only.
 *
 * Returns: whether it could be set
 */
gboolean
us_logo_set_png (UsLogo *self, GBytes *png, GError **error)
{
  g_autofree char *image = NULL;

  g_return_val_if_fail (US_IS_LOGO (self), FALSE);
  g_return_val_if_fail (png, FALSE);

  /* Before it is made a third longer and copied. */
  if (!us_image_check_png (png, error))
    return FALSE;
  image = us_image_encode (png);
  return us_item_set_string (US_ITEM (self), US_LOGO_IMAGE, image, error);
}

/**
 * us_logo_dup_png:
 * @self: a logo
 *
 * Gives the image. Main thread only.
 *
 * Returns: (transfer full) (nullable): the bytes of a PNG file; %NULL when there is none
 */
GBytes *
us_logo_dup_png (UsLogo *self)
{
  const char *image;

  g_return_val_if_fail (US_IS_LOGO (self), NULL);

  image = us_item_get_string (US_ITEM (self), US_LOGO_IMAGE);
  return *image != '\0' ? us_image_decode (image) : NULL;
}
