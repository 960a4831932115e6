/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

double us_picture_get_ratio (const char *image);
cairo_surface_t *us_picture_decode (const char *image, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
