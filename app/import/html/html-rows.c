/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-rows.h"

#include <string.h>

#include "import/html/html-blocks.h"
#include "model/text-edit.h"

/* A row with more text in a cell is no row of a list but a way to lay a page out. */
#define CELL_MAX 240
#define COLUMNS_MAX 16

static UsHtmlBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* Whether the blocks of a row are the cells of one: a short block for each. */
static gboolean
is_row (GPtrArray *blocks, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      const UsHtmlBlock *block = get (blocks, i);

      if (us_text_get_length (block->text) > CELL_MAX || block->column > COLUMNS_MAX ||
          (i > from && block->column == get (blocks, i - 1)->column) ||
          (block->kind != US_BLOCK_PARAGRAPH && block->kind != US_BLOCK_QUOTATION))
        return FALSE;
    }
  return to - from > 1;
}

/* Puts the cells into the first of them. */
static void
join (GPtrArray *blocks, guint from, guint to)
{
  UsHtmlBlock *first = get (blocks, from);
  g_autoptr (GString) cells = g_string_new (NULL);
  guint column = 1;

  for (guint i = from; i < to; i++)
    {
      UsHtmlBlock *block = get (blocks, i);

      for (; column < block->column; column++)
        g_string_append_c (cells, '\t');
      g_string_append (cells, us_text_get_string (block->text));
      if (i > from)
        {
          UsText *both = us_text_join (first->text, " ", block->text);

          us_text_unref (first->text);
          first->text = both;
        }
    }
  first->cells = g_string_free (g_steal_pointer (&cells), FALSE);
}

/**
 * us_html_rows_join:
 * @blocks: (element-type UsHtmlBlock) (inout): paragraphs of a page
 *
 * Makes one block of each row of a table whose cells are short, as in a list of names; the cells of
 * a table that only lays a page out stay blocks of their own. Any thread.
 */
void
us_html_rows_join (GPtrArray *blocks)
{
  guint kept = 0;

  g_return_if_fail (blocks != NULL);

  for (guint i = 0, end; i < blocks->len; i = end)
    {
      const guint row = get (blocks, i)->row;

      for (end = i + 1; row > 0 && end < blocks->len && get (blocks, end)->row == row; end++)
        ;
      if (row == 0 || !is_row (blocks, i, end))
        {
          while (i < end)
            blocks->pdata[kept++] = blocks->pdata[i++];
          continue;
        }
      join (blocks, i, end);
      blocks->pdata[kept++] = blocks->pdata[i];
      for (guint j = i + 1; j < end; j++)
        us_html_block_free (blocks->pdata[j]);
    }
  g_ptr_array_set_free_func (blocks, NULL);
  g_ptr_array_set_size (blocks, kept);
  g_ptr_array_set_free_func (blocks, us_html_block_free);
}
