/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/* Of a logo that does not say how high it is, in millimetres. */
#define US_LOGO_USUAL_HEIGHT 18.0

typedef enum
{
  US_LOGO_TEXT = 1, /* in place of the image, for those who do not see it */
  US_LOGO_HEIGHT,   /* millimetres */
  US_LOGO_IMAGE,    /* a PNG in Base64 */
} UsLogoProperty;

#define US_TYPE_LOGO (us_logo_get_type ())
G_DECLARE_FINAL_TYPE (UsLogo, us_logo, US, LOGO, UsItem)

UsLogo *us_logo_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_logo_set_png (UsLogo *self, GBytes *png, GError **error);
GBytes *us_logo_dup_png (UsLogo *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
