/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/paragraph.h"

G_BEGIN_DECLS

/**
 * UsShape:
 * @style: the style
 * @width: room for the text, in points
 * @hang: how far lines after the first are indented, in points
 * @rtl: whether the text reads from right to left
 * @justified: whether lines end flush
 * @kept: whether the paragraph is worth keeping for the next letter, most of which is the same
 *
 * How a text is to be set.
 */
typedef struct
{
  UsStyle style;
  double width;
  double hang;
  gboolean rtl;
  gboolean justified;
  gboolean kept;
} UsShape;

/* Breaks texts into lines, and remembers those that were the same a moment ago. One thread. */
typedef struct _UsShaper UsShaper;

UsShaper *us_shaper_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_shaper_free (UsShaper *self);
void us_shaper_begin (UsShaper *self, const UsPageStyle *style, const char *language);
UsParagraph *us_shaper_shape (UsShaper *self, const UsRich *rich,
                              const UsShape *shape) G_GNUC_WARN_UNUSED_RESULT;
void us_shaper_sweep (UsShaper *self);
guint us_shaper_get_n_shaped (UsShaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsShaper, us_shaper_free)

G_END_DECLS
