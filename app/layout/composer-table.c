/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/composer-table.h"

#include "layout/wording.h"

/* Above and below the text of a row, in lines; between two cells, times the size of the letters. */
#define PADDING 0.22
#define GUTTER 1.2

/* How wide the cells are, as parts of the table, when all of them are there. */
static const double parts[US_N_CELLS] = { 0.40, 0.38, 0.22 };

typedef struct
{
  UsComposer *composer;
  const UsNode *node;
  double lefts[US_N_CELLS];
  double widths[US_N_CELLS]; /* 0 for one that nobody fills */
} Table;

/* A cell that is empty in all rows of the group leaves its room to the others. */
static void
measure_cells (Table *self)
{
  const UsPublicSignatory *signatories = self->composer->publication->signatories;
  const UsPageStyle *style = self->composer->style;
  double gutter = GUTTER * style->faces[self->node->style].size;
  gboolean used[US_N_CELLS] = { TRUE, FALSE, FALSE };
  double room = style->right - style->left;
  double total = 0;
  double at = 0;

  for (guint i = self->node->index; i < self->node->index + self->node->count; i++)
    {
      used[1] |= *signatories[i].person != '\0' || *signatories[i].role != '\0' ||
                 *signatories[i].organisation != '\0';
      used[2] |= *signatories[i].country != '\0';
      if (used[1] && used[2])
        break;
    }
  for (guint cell = 0; cell < US_N_CELLS; cell++)
    total += used[cell] ? parts[cell] : 0;
  for (guint cell = 0; cell < US_N_CELLS; cell++)
    {
      double width = used[cell] ? room * parts[cell] / total : 0;

      self->widths[cell] = MAX (width - gutter, 0);
      self->lefts[cell] = self->node->rtl ? style->right - at - width + gutter : style->left + at;
      at += width;
    }
}

static UsParagraph *
shape_cell (Table *self, guint index, guint cell)
{
  UsShape shape = { .style = self->node->style,
                    .width = MAX (self->widths[cell], 1),
                    .rtl = self->node->rtl };

  us_rich_clear (self->composer->rich);
  us_wording_write_cell (self->composer->rich, self->composer->publication, index, cell);
  return us_shaper_shape (self->composer->shaper, self->composer->rich, &shape);
}

static void
add_rule (Table *self, double y)
{
  const UsPageStyle *style = self->composer->style;
  UsPageRule rule = { style->left, y, style->right - style->left };

  g_array_append_val (self->composer->page->rules, rule);
}

static void
add_row (Table *self, UsParagraph *cells[US_N_CELLS], guint index, double top)
{
  for (guint cell = 0; cell < US_N_CELLS; cell++)
    {
      UsPageLine what = { .part = US_FLOW_SIGNATORY, .index = index, .cell = cell };

      for (guint line = 0; cells[cell] != NULL && line < cells[cell]->n_lines; line++)
        us_composer_add_line (self->composer, cells[cell], line, &what, self->lefts[cell],
                              top + line * cells[cell]->leading);
    }
}

/* Gives FALSE when the page has no room for the row. */
static gboolean
place_row (Table *self, double *top)
{
  UsComposer *composer = self->composer;
  guint index = self->node->index + composer->at.line;
  double padding = PADDING * composer->style->faces[self->node->style].leading;
  UsParagraph *cells[US_N_CELLS] = { NULL };
  double height = 0;
  gboolean fits;

  for (guint cell = 0; cell < US_N_CELLS; cell++)
    if (self->widths[cell] > 0)
      {
        cells[cell] = shape_cell (self, index, cell);
        height = MAX (height, us_paragraph_get_height (cells[cell]));
      }
  fits = *top + height + 2 * padding <= us_composer_get_bottom (composer) || composer->empty;
  if (fits)
    {
      add_row (self, cells, index, *top + padding);
      *top += height + 2 * padding;
      add_rule (self, *top);
    }
  for (guint cell = 0; cell < US_N_CELLS; cell++)
    g_clear_pointer (&cells[cell], us_paragraph_unref);
  return fits;
}

/**
 * us_composer_place_table:
 * @self: a composer
 * @node: signatories
 * @top: where they begin, in points
 *
 * Places as many rows as the page holds. The thread of the composer.
 */
void
us_composer_place_table (UsComposer *self, const UsNode *node, double top)
{
  Table table = { .composer = self, .node = node };
  guint first;

  g_return_if_fail (self != NULL && node != NULL);

  first = self->at.line;
  measure_cells (&table);
  while (self->at.line < node->count)
    {
      if (self->at.line > first + 1)
        us_composer_mark_break (self);
      if (self->at.line == first)
        add_rule (&table, top);
      if (!place_row (&table, &top))
        {
          us_composer_end_page (self);
          return;
        }
      self->y = top;
      self->empty = FALSE;
      self->at.line++;
    }
  self->at.line = 0;
  self->at.node++;
}
