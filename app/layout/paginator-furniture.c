/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paginator-furniture.h"

/* The least distance from the edge of the paper at which printers print, in points. */
#define EDGE 14.0

static gboolean
is_wanted (UsOnPages pages, guint number)
{
  return pages == US_ON_ALL_PAGES || (pages == US_ON_FOLLOWING_PAGES && number > 0);
}

/* Sets one line and cuts what is too long for it. */
static UsParagraph *
shape_line (UsComposer *self, const char *text, double width)
{
  const UsPageStyle *style = self->style;
  UsShape shape = { .style = US_STYLE_FURNITURE, .width = width, .rtl = style->rtl, .kept = TRUE };

  us_rich_clear (self->rich);
  us_rich_add (self->rich, text);
  return us_shaper_shape (self->shaper, self->rich, &shape);
}

static void
add (UsPage *page, UsParagraph *paragraph, UsFlowPart part, double x, double y)
{
  UsPageLine line = { .paragraph = paragraph, .part = part, .x = x, .y = y };

  us_page_add_line (page, &line);
}

/* A title of several lines goes on with dots. */
static UsParagraph *
shape_header (UsComposer *self, const char *text, double width)
{
  UsParagraph *paragraph = shape_line (self, text, width);
  g_autofree char *first = NULL;
  g_autofree char *shorter = NULL;
  char *space;

  if (paragraph->n_lines == 1)
    return paragraph;
  first = us_paragraph_dup_line (paragraph, 0);
  us_paragraph_unref (paragraph);
  space = g_utf8_strrchr (first, -1, ' ');
  if (space != NULL)
    *space = '\0';
  shorter = g_strconcat (first, "…", NULL);
  return shape_line (self, shorter, width);
}

/**
 * us_furniture_make:
 * @composer: whose letter it is
 * @number: which page, from 0
 * @total: how many there are
 *
 * Lays the running header and the number of a page out. The thread of the composer.
 *
 * Returns: (transfer full): a page of nothing else
 */
UsPage *
us_furniture_make (UsComposer *composer, guint number, guint total)
{
  const UsPageStyle *style;
  const UsPageSetup *setup;
  const char *title;
  UsPage *page;
  double width, leading;

  g_return_val_if_fail (composer != NULL, NULL);

  style = composer->style;
  setup = &composer->publication->pages;
  leading = style->faces[US_STYLE_FURNITURE].leading;
  width = style->right - style->left;
  page = us_page_new (style->width, style->height);
  title = *setup->running_text != '\0' ? setup->running_text : composer->publication->title;
  if (is_wanted (setup->running_header, number) && *title != '\0' && style->top > leading + EDGE)
    {
      g_autoptr (UsParagraph) header = shape_header (composer, title, width);
      double y = MAX (style->top * 0.55, EDGE + header->ascent);

      add (page, header, US_FLOW_HEADER, style->left + us_paragraph_get_line_x (header, 0), y);
    }
  if (is_wanted (setup->page_numbers, number) && total > 1 &&
      style->height - style->bottom > leading + EDGE)
    {
      g_autofree char *first = us_page_setup_format_number (setup, number + 1);
      g_autofree char *last = us_page_setup_format_number (setup, total);
      g_autofree char *text = g_strdup_printf ("%s / %s", first, last);
      g_autoptr (UsParagraph) paragraph = shape_line (composer, text, width);
      double x =
          style->rtl ? style->left : style->right - us_paragraph_get_line_width (paragraph, 0);
      double y = MIN (style->height - (style->height - style->bottom) * 0.5, style->height - EDGE);

      add (page, paragraph, US_FLOW_NUMBER, x, y);
    }
  return page;
}
