/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/composer-columns.h"

/* Between two columns, and how far the further lines of a name are indented, times the size of the
 * letters; between two items of several lines, in lines. */
#define GUTTER 1.8
#define HANG 1.0
#define BLOCK_GAP 0.8

/* As many lines of each column stay with what stands above. */
#define TOGETHER 2

typedef struct
{
  UsComposer *composer;
  const UsNode *node;
  double width; /* of a column */
  double gap;   /* below an item */
  double gutter;
  GPtrArray *items; /* of UsParagraph, from the first that is not placed */
} Columns;

static double
get_height (Columns *self, guint item)
{
  return us_paragraph_get_height (g_ptr_array_index (self->items, item)) + self->gap;
}

/* Sets items until there are enough for @height in every column, or no more. */
static void
set_items (Columns *self, double height)
{
  const UsNode *node = self->node;
  guint first = node->index + self->composer->at.line;
  guint left = node->count - self->composer->at.line;
  double hang =
      node->part == US_FLOW_SIGNATORY ? self->composer->style->faces[node->style].size * HANG : 0;
  double total = 0;

  while (self->items->len < left && total <= height * node->columns)
    {
      UsParagraph *item = us_composer_shape (self->composer, node, node->part,
                                             first + self->items->len, self->width, hang);

      g_ptr_array_add (self->items, item);
      total += us_paragraph_get_height (item) + self->gap;
    }
}

/* How many items stand in columns of that height, and where each column begins. */
static guint
fill (Columns *self, double height, guint *begins)
{
  guint item = 0;

  for (guint column = 0; column < self->node->columns; column++)
    {
      double y = 0;

      begins[column] = item;
      while (item < self->items->len && y + get_height (self, item) - self->gap <= height)
        y += get_height (self, item++);
    }
  begins[self->node->columns] = item;
  return item;
}

/* The least height at which all items stand in the columns. */
static double
balance (Columns *self, guint *begins)
{
  double total = 0;
  double step = G_MAXDOUBLE;
  double height;

  for (guint i = 0; i < self->items->len; i++)
    {
      UsParagraph *item = g_ptr_array_index (self->items, i);

      total += get_height (self, i);
      step = MIN (step, item->leading);
    }
  height = total / self->node->columns - self->gap;
  while (fill (self, height + 0.01, begins) < self->items->len)
    height += step / 2;
  return height + 0.01;
}

static void
place_column (Columns *self, guint column, const guint *begins, double top)
{
  UsComposer *composer = self->composer;
  gboolean rtl = self->node->rtl;
  guint from_left = rtl ? self->node->columns - 1 - column : column;
  double left = composer->style->left + from_left * (self->width + self->gutter);

  for (guint i = begins[column]; i < begins[column + 1]; i++)
    {
      UsParagraph *item = g_ptr_array_index (self->items, i);
      UsPageLine what = { .part = self->node->part,
                          .index = self->node->index + composer->at.line + i };

      for (guint line = 0; line < item->n_lines; line++)
        us_composer_add_line (composer, item, line, &what, left, top + line * item->leading);
      top += get_height (self, i);
    }
}

/* An item that no page can hold is set as wide as the text and goes over several pages. */
static void
place_giant (Columns *self, double top)
{
  UsComposer *composer = self->composer;
  const UsPageStyle *style = composer->style;
  UsPageLine what = { .part = self->node->part, .index = self->node->index + composer->at.line };
  g_autoptr (UsParagraph) item = us_composer_shape (composer, self->node, what.part, what.index,
                                                    style->right - style->left, 0);
  gboolean first = TRUE;

  for (; composer->at.item_line < item->n_lines; composer->at.item_line++)
    {
      if (!first && top + item->leading > us_composer_get_bottom (composer))
        {
          composer->full = TRUE;
          return;
        }
      us_composer_add_line (composer, item, composer->at.item_line, &what, style->left, top);
      top += item->leading;
      first = FALSE;
    }
  composer->y = top;
  composer->empty = FALSE;
  composer->at.item_line = 0;
  composer->at.line++;
}

static gboolean
is_worth_it (Columns *self, double height, guint placed)
{
  double least = 0;

  if (placed == 0)
    return FALSE;
  if (self->composer->empty || placed == self->items->len)
    return TRUE;
  for (guint i = 0; i < MIN (TOGETHER, self->items->len); i++)
    least += get_height (self, i);
  return least - self->gap <= height;
}

static void
go_on (UsComposer *self, const UsNode *node)
{
  if (self->at.line < node->count)
    return;
  self->at.line = 0;
  self->at.node++;
}

/**
 * us_composer_place_columns:
 * @self: a composer
 * @node: many short texts
 * @top: where they begin, in points
 *
 * Places as many of them as the page holds in columns; those on the last page are as high as each
 * other. The thread of the composer.
 */
void
us_composer_place_columns (UsComposer *self, const UsNode *node, double top)
{
  Columns columns = { .composer = self, .node = node };
  g_autoptr (GPtrArray) items =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) us_paragraph_unref);
  guint begins[8] = { 0 };
  double height;
  guint placed;

  g_return_if_fail (self != NULL && node != NULL);
  g_return_if_fail (node->columns > 0 && node->columns < G_N_ELEMENTS (begins));

  columns.items = items;
  columns.gutter = GUTTER * self->style->faces[node->style].size;
  columns.gap =
      node->part == US_FLOW_SIGNATORY ? 0 : BLOCK_GAP * self->style->faces[node->style].leading;
  columns.width =
      (self->style->right - self->style->left + columns.gutter) / node->columns - columns.gutter;
  height = us_composer_get_bottom (self) - top;
  if (self->at.item_line > 0)
    place_giant (&columns, top);
  if (self->full || self->y > top)
    {
      go_on (self, node);
      return;
    }
  set_items (&columns, MAX (height, 0));
  placed = fill (&columns, height, begins);
  if (!is_worth_it (&columns, height, placed))
    {
      if (self->empty)
        place_giant (&columns, top);
      else
        us_composer_end_page (self);
      go_on (self, node);
      return;
    }
  if (placed == items->len && self->at.line + placed == node->count)
    height = balance (&columns, begins);
  for (guint column = 0; column < node->columns; column++)
    place_column (&columns, column, begins, top);
  self->y = top + height;
  self->empty = FALSE;
  self->at.line += placed;
  self->full = self->at.line < node->count;
  go_on (self, node);
}
