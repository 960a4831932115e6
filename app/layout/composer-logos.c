/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/composer-logos.h"

#include "layout/picture.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* Between two logos that do not stand at the ends of the line, in points. */
#define GAP 18.0

/* The highest letterhead, as a part of the text's height. */
#define HEIGHT_MAX 0.5

/* Where the first logo begins, from the start of the line, and what is between them. */
static void
spread (UsLogos place, guint count, double room, double total, double *ret_at, double *ret_gap)
{
  double rest = MAX (room - total, 0);

  *ret_gap = GAP;
  *ret_at = 0;
  if (place == US_LOGOS_SPREAD && count > 1)
    *ret_gap = (rest + GAP * (count - 1)) / (count - 1);
  else if (place == US_LOGOS_IN_CENTRE || place == US_LOGOS_SPREAD)
    *ret_at = rest / 2;
  else if (place == US_LOGOS_AT_END)
    *ret_at = rest;
}

/**
 * us_composer_place_logos:
 * @self: a composer
 * @node: the letterhead
 * @top: where it begins, in points
 *
 * Places the logos side by side, smaller when they are too wide together. The thread of the
 * composer.
 */
void
us_composer_place_logos (UsComposer *self, const UsNode *node, double top)
{
  const UsPublicLogo *logos;
  const UsPageStyle *style;
  double total = 0, highest = 0, scale = 1, at, gap, room;

  g_return_if_fail (self != NULL && node != NULL);

  logos = self->publication->pages.logos;
  style = self->style;
  room = style->right - style->left;
  for (guint i = 0; i < node->count; i++)
    {
      total += us_picture_get_ratio (logos[i].image) * logos[i].height * POINTS_PER_MM;
      highest = MAX (highest, logos[i].height * POINTS_PER_MM);
    }
  if (total > 0)
    scale = MIN (1, MAX (room - GAP * (node->count - 1), room / 4) / total);
  if (highest > 0)
    scale = MIN (scale, (style->bottom - style->top) * HEIGHT_MAX / highest);
  spread (self->publication->pages.place_of_logos, node->count, room,
          total * scale + GAP * (node->count - 1), &at, &gap);
  for (guint i = 0; i < node->count; i++)
    {
      double height = logos[i].height * POINTS_PER_MM * scale;
      double width = us_picture_get_ratio (logos[i].image) * height;
      /* They stand on one line in the middle of their height. */
      UsPageImage image = { i, style->left + at, top + (highest * scale - height) / 2, width,
                            height };

      if (style->rtl)
        image.x = style->right - at - width;
      if (width > 0 && height > 0)
        g_array_append_val (self->page->images, image);
      at += width + gap;
    }
  self->y = top + highest * scale;
  self->empty = FALSE;
  self->at.node++;
}
