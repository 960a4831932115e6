/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The biggest image: bytes of its file, points on a side, points in all. */
#define US_IMAGE_BYTES_MAX (1024 * 1024)
#define US_IMAGE_SIDE_MAX 4096
#define US_IMAGE_POINTS_MAX (4 * 1024 * 1024)

gboolean us_image_check_png (GBytes *png, GError **error);
gboolean us_image_check (const char *image, GError **error);
char *us_image_encode (GBytes *png) G_GNUC_WARN_UNUSED_RESULT;
GBytes *us_image_decode (const char *image) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
