/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/line-numbers.h"

/* Every line counts, and every fifth says so. */
#define STEP 5

/* Between the numbers and the text, and the least between two lines, in points. */
#define GAP 14.0
#define LEAST 2.0

/* Lines in columns, and of notes, have no number: what people speak about is the text. */
static gboolean
is_counted (const UsPageLine *line)
{
  return !line->is_label && line->part != US_FLOW_NOTE && line->part != US_FLOW_SIGNATORY &&
         line->part != US_FLOW_ADDRESSEE;
}

static void
add_number (UsComposer *composer, UsPage *furniture, guint number, double y)
{
  const UsPageStyle *style = composer->style;
  g_autofree char *text = us_page_setup_format_number (&composer->publication->pages, number);
  g_autoptr (UsParagraph) paragraph =
                 us_composer_shape_label (composer, text, US_STYLE_FURNITURE, style->rtl);
  UsPageLine line = { .paragraph = paragraph, .part = US_FLOW_NUMBER, .is_label = TRUE, .y = y };

  line.x = style->rtl ? style->right + GAP
                      : style->left - GAP - us_paragraph_get_line_width (paragraph, 0);
  us_page_add_line (furniture, &line);
}

/**
 * us_line_numbers_add:
 * @composer: whose letter it is
 * @furniture: where the numbers go
 * @page: the page that has the lines
 *
 * Numbers the lines of the text of a page from its top. The thread of the composer.
 */
void
us_line_numbers_add (UsComposer *composer, UsPage *furniture, const UsPage *page)
{
  double last = 0;
  guint number = 0;

  g_return_if_fail (composer != NULL && furniture != NULL && page != NULL);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);

      if (!is_counted (line) || line->y < last + LEAST)
        continue;
      last = line->y;
      if (++number % STEP == 0)
        add_number (composer, furniture, number, line->y);
    }
}
