/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-rows.h"

#include <string.h>

#include "import/html/html-block.h"
#include "import/letter/cell-numbers.h"
#include "model/text-edit.h"

/* A row with more text in a cell is no row of a list but a way to lay a page out. */
#define CELL_MAX 240
#define COLUMNS_MAX 16
/* What is said of somebody in a list is no longer. */
#define LONG_CELL_MAX 4000
#define MIN_LIST 4
/* Of headings, the least. */
#define GROUP_LEVEL 6

typedef struct
{
  guint end;
  gboolean is_list;
  gboolean numbered;
} Table;

static UsHtmlBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* Whether the blocks of a row may be the cells of one, none of them longer than @max characters. */
static gboolean
may_be_row (GPtrArray *blocks, guint from, guint to, guint max)
{
  for (guint i = from; i < to; i++)
    {
      const UsHtmlBlock *block = get (blocks, i);

      if (us_text_get_length (block->text) > max || block->column > COLUMNS_MAX ||
          (block->kind != US_BLOCK_PARAGRAPH && block->kind != US_BLOCK_QUOTATION))
        return FALSE;
    }
  return to - from > 1;
}

/* Whether they are: a short block for each. */
static gboolean
is_row (GPtrArray *blocks, guint from, guint to)
{
  for (guint i = from + 1; i < to; i++)
    if (get (blocks, i)->column == get (blocks, i - 1)->column)
      return FALSE;
  return may_be_row (blocks, from, to, CELL_MAX);
}

static guint
find_row_end (GPtrArray *blocks, guint from)
{
  const guint row = get (blocks, from)->row;
  guint end = from + 1;

  while (row > 0 && end < blocks->len && get (blocks, end)->row == row)
    end++;
  return end;
}

static gboolean
is_number (const UsHtmlBlock *block)
{
  const char *text = us_text_get_string (block->text);
  guint number;
  const gsize length = us_cell_numbers_measure (text, &number);

  return length > 0 && text[length] == '\0';
}

/* Where the table ends of which a row begins at @from, and whether it is a list: its rows are
 * counted, or most of them are short. What is said at length of a few of them is a cell of theirs
 * then. */
static Table
find_table (GPtrArray *blocks, guint from)
{
  guint rows = 0;
  guint is_short = 0;
  guint counted = 0;
  guint i = from;
  Table table = { 0 };

  for (guint end; i < blocks->len && get (blocks, i)->row > 0; i = end, rows++)
    {
      end = find_row_end (blocks, i);
      is_short += is_row (blocks, i, end);
      counted += end - i > 1 && is_number (get (blocks, i));
    }
  table.is_list = rows >= MIN_LIST && (counted * 5 >= rows * 4 || is_short * 4 >= rows * 3);
  table.numbered = rows >= MIN_LIST && counted * 3 >= rows;
  table.end = MAX (i, from + 1);
  return table;
}

/* Whether the blocks of a row are its cells. Of a numbered one nothing else may be there. */
static gboolean
are_cells (GPtrArray *blocks, guint i, guint end, const Table *table)
{
  if (get (blocks, i)->row == 0)
    return FALSE;
  if (table->numbered && end == i + 1 && is_number (get (blocks, i)))
    return TRUE;
  return table->is_list ? may_be_row (blocks, i, end, LONG_CELL_MAX) : is_row (blocks, i, end);
}

/* Whether a list of terms tells several things of one of them: those are groups, and no names of
 * what is beside them. */
static gboolean
has_groups (GPtrArray *blocks, guint from, guint to)
{
  for (guint i = from, end; i < to; i = end)
    {
      end = find_row_end (blocks, i);
      if (get (blocks, i)->term && end - i > 2 && get (blocks, end - 1)->column > 2)
        return TRUE;
    }
  return FALSE;
}

/* Makes a heading of the term, and paragraphs of what is below it. */
static void
open_group (GPtrArray *blocks, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      UsHtmlBlock *block = get (blocks, i);

      if (i == from && block->kind == US_BLOCK_PARAGRAPH)
        {
          block->kind = US_BLOCK_HEADING;
          block->heading = GROUP_LEVEL;
        }
      block->row = block->column = 0;
    }
}

static gboolean
is_of_heads (GPtrArray *blocks, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!get (blocks, i)->head)
      return FALSE;
  return from < to;
}

/* Whether a row says what is below it, which a row of heads is not. */
static gboolean
heads_next (GPtrArray *blocks, guint from, guint to, guint table_end)
{
  return is_of_heads (blocks, from, to) && to < table_end &&
         !is_of_heads (blocks, to, find_row_end (blocks, to));
}

/* Whether a head stands alone in its row, above a row of several cells; or anything but a number
 * above a numbered row. */
static gboolean
heads_group (GPtrArray *blocks, guint from, guint to, const Table *table)
{
  const UsHtmlBlock *block = get (blocks, from);

  if (to > from + 1 || to >= table->end || us_text_get_length (block->text) > CELL_MAX)
    return FALSE;
  return (block->head && is_row (blocks, to, find_row_end (blocks, to))) ||
         (table->numbered && !is_number (block) && is_number (get (blocks, to)));
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

      if (i > from && block->column == get (blocks, i - 1)->column)
        g_string_append_c (cells, ' ');
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
 * Makes one block of each row of a table whose cells are short, as in a list of names, and of each
 * row of a table that is such a list; the cells of a table that only lays a page out stay blocks of
 * their own. Terms of which several things are told head them, and so does a head alone in its row,
 * or what stands alone between numbered rows. A row of heads is one only where another row comes
 * below it. Any thread.
 */
void
us_html_rows_join (GPtrArray *blocks)
{
  guint kept = 0;
  Table table = { 0 };
  gboolean groups = FALSE;
  gboolean is_head;

  g_return_if_fail (blocks != NULL);

  for (guint i = 0, end; i < blocks->len; i = end)
    {
      if (i >= table.end)
        {
          table = find_table (blocks, i);
          groups = has_groups (blocks, i, table.end);
        }
      end = find_row_end (blocks, i);
      is_head = heads_next (blocks, i, end, table.end);
      for (guint j = i; j < end; j++)
        get (blocks, j)->head = is_head;
      if (groups ? get (blocks, i)->term : heads_group (blocks, i, end, &table))
        open_group (blocks, i, end);
      if (!are_cells (blocks, i, end, &table))
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
