/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html-body.h"

/* The deepest nesting of lists: levels 0 to 2. */
#define MAX_DEPTH 3

/* The lists that are open, from the outermost; in each one an item is open as well. */
typedef struct
{
  UsBlockKind kind;
  guint levels[MAX_DEPTH];
  guint depth;
} Lists;

static gboolean
is_list_kind (UsBlockKind kind)
{
  return kind == US_BLOCK_DEMAND || kind == US_BLOCK_BULLET;
}

static void
close_list (UsHtmlWriter *self, Lists *lists)
{
  g_string_append (self->out, lists->kind == US_BLOCK_DEMAND ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
  lists->depth--;
}

/* Demands that prose or a heading parted from those before them count on. */
static void
open_list (UsHtmlWriter *self, Lists *lists, const UsPublicBlock *block)
{
  static const char *const types[MAX_DEPTH] = { "", " type=\"a\"", " type=\"i\"" };

  lists->kind = block->kind;
  lists->levels[lists->depth++] = block->level;
  if (block->kind == US_BLOCK_BULLET)
    {
      g_string_append (self->out, "<ul>\n");
      return;
    }
  g_string_append_printf (self->out, "<ol%s", types[block->level]);
  if (block->ordinal > 1)
    g_string_append_printf (self->out, " start=\"%u\"", block->ordinal);
  g_string_append (self->out, ">\n");
}

/* Closes and opens lists until the next item is one of @block's level. */
static void
go_to_item (UsHtmlWriter *self, Lists *lists, const UsPublicBlock *block)
{
  while (lists->depth > 0 &&
         (lists->kind != block->kind || lists->levels[lists->depth - 1] > block->level))
    close_list (self, lists);
  if (lists->depth > 0 && lists->levels[lists->depth - 1] == block->level)
    g_string_append (self->out, "</li>\n");
  else
    {
      if (lists->depth > 0)
        g_string_append_c (self->out, '\n');
      open_list (self, lists, block);
    }
}

static void
write_element (UsHtmlWriter *self, const UsPublicBlock *block, const char *start, const char *end)
{
  g_string_append (self->out, start);
  us_html_writer_add_direction (self, block->rtl);
  g_string_append_c (self->out, '>');
  us_html_writer_add_rich (self, block->text);
  g_string_append (self->out, end);
}

static void
write_block (UsHtmlWriter *self, const UsPublicBlock *block)
{
  switch (block->kind)
    {
    case US_BLOCK_HEADING:
      write_element (self, block, "<h2", "</h2>\n");
      break;
    case US_BLOCK_CALL:
      write_element (self, block, "<p class=\"call\"", "</p>\n");
      break;
    case US_BLOCK_DEMAND:
    case US_BLOCK_BULLET:
      write_element (self, block, "<li", "");
      break;
    case US_BLOCK_QUOTATION:
      write_element (self, block, "<blockquote><p", "</p></blockquote>\n");
      break;
    case US_BLOCK_PARAGRAPH:
    default:
      write_element (self, block, "<p", "</p>\n");
      break;
    }
}

/**
 * us_html_write_body:
 * @self: a writer
 *
 * Writes the body of the letter, with demands and bullets as nested lists. Any thread.
 */
void
us_html_write_body (UsHtmlWriter *self)
{
  Lists lists = { .depth = 0 };

  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < self->publication->n_blocks; i++)
    {
      const UsPublicBlock *block = &self->publication->blocks[i];

      if (is_list_kind (block->kind))
        go_to_item (self, &lists, block);
      else
        while (lists.depth > 0)
          close_list (self, &lists);
      write_block (self, block);
    }
  while (lists.depth > 0)
    close_list (self, &lists);
}
