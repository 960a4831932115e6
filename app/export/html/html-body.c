/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html-body.h"

#include "export/nesting.h"

/* Demands that prose or a heading parted from those before them count on. */
static void
open_list (gpointer data, const UsPublicBlock *block, guint depth)
{
  static const char *const types[US_NESTING_MAX] = { "", " type=\"a\"", " type=\"i\"" };
  UsHtmlWriter *self = data;

  if (depth > 0)
    g_string_append_c (self->out, '\n');
  if (block->kind == US_BLOCK_BULLET)
    {
      g_string_append (self->out, "<ul>\n");
      return;
    }
  g_string_append_printf (self->out, "<ol%s%s", us_html_writer_get_digits (self),
                          types[block->level]);
  if (block->ordinal > 1)
    g_string_append_printf (self->out, " start=\"%u\"", block->ordinal);
  g_string_append (self->out, ">\n");
}

static void
next_item (gpointer data)
{
  UsHtmlWriter *self = data;

  g_string_append (self->out, "</li>\n");
}

static void
close_list (gpointer data, UsBlockKind kind, guint depth)
{
  UsHtmlWriter *self = data;

  g_string_append (self->out, kind == US_BLOCK_DEMAND ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
}

static const UsNester nester = { open_list, next_item, close_list };

static void
write_element (UsHtmlWriter *self, const UsPublicBlock *block, const char *start, const char *end)
{
  g_string_append (self->out, start);
  us_html_writer_add_direction (self, block->rtl, us_text_get_string (block->text));
  g_string_append_c (self->out, '>');
  us_html_writer_add_rich (self, block->text);
  self->rtl = self->publication->rtl;
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
  UsNesting lists = { .depth = 0 };

  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < self->publication->n_blocks; i++)
    {
      us_nesting_go_to (&lists, &nester, self, &self->publication->blocks[i]);
      write_block (self, &self->publication->blocks[i]);
    }
  us_nesting_go_to (&lists, &nester, self, NULL);
}
