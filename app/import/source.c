/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/source.h"

#include <string.h>

#define TAB_WIDTH 8
/* So many spaces part columns. */
#define COLUMN_GAP 3

/* What is said about a line while its characters are read. */
typedef struct
{
  GPtrArray *blocks;
  GString *text;
  GString *cells;
  guint line;
  guint gap;
  guint indent;
  gboolean space;
  guint spaces;
  guint tabs; /* in a row, since its last character */
  gboolean columns;
  gboolean row;
  gboolean page;
} Scan;

/* Characters that are no text: formats that have no width, and the mark for things that are no
 * characters, which a statement keeps for its notes. */
static gboolean
is_dropped (gunichar c)
{
  return c == 0x00ad || c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0xfffc ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef);
}

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

static void
end_line (Scan *scan)
{
  if (scan->text->len == 0)
    scan->gap++;
  else
    {
      UsSourceBlock *block = us_source_block_new (scan->text->str, scan->line);
      block->gap = scan->gap;
      block->indent = block->left = scan->indent;
      block->soft = scan->space;
      block->page = scan->page;
      if (scan->columns)
        block->cells = g_strdup (scan->cells->str);
      if (scan->columns && scan->row)
        {
          block->row = block->fixed = TRUE;
          block->marker = (UsListMarker){ .kind = US_MARKER_NONE };
        }
      g_ptr_array_add (scan->blocks, block);
      scan->gap = 0;
      scan->page = FALSE;
    }
  g_string_truncate (scan->text, 0);
  g_string_truncate (scan->cells, 0);
  scan->columns = scan->row = FALSE;
  scan->spaces = scan->tabs = 0;
  scan->indent = 0;
  scan->space = FALSE;
}

static void
read_character (Scan *scan, gunichar c)
{
  if (c == 0x00a0)
    c = ' ';
  scan->row |= c == US_SOURCE_ROW && scan->text->len == 0;
  if (c == '\t' || g_unichar_isspace (c) || g_unichar_iscntrl (c))
    {
      if (scan->text->len == 0)
        scan->indent += c == '\t' ? TAB_WIDTH - scan->indent % TAB_WIDTH : 1;
      scan->space = TRUE;
      scan->spaces += c == '\t' ? COLUMN_GAP : 1;
      scan->tabs += scan->row && c == '\t';
      return;
    }
  if (is_dropped (c))
    return;
  if (scan->space && scan->text->len > 0)
    {
      gboolean wide = !scan->row && scan->spaces >= COLUMN_GAP;
      g_string_append_c (scan->text, ' ');
      if (scan->tabs == 0)
        g_string_append_c (scan->cells, wide ? '\t' : ' ');
      scan->columns |= wide;
    }
  /* A cell of a row may be empty. */
  for (; scan->tabs > 0; scan->tabs--)
    {
      g_string_append_c (scan->cells, '\t');
      scan->columns = TRUE;
    }
  scan->space = FALSE;
  scan->spaces = 0;
  g_string_append_unichar (scan->text, c);
  g_string_append_unichar (scan->cells, c);
}

/* A soft hyphen counts only where a word is broken; there it is a hyphen. */
static gboolean
is_hyphen_at_end (const char *p, gunichar c)
{
  const char *next = g_utf8_next_char (p);

  if (c != 0x00ad)
    return FALSE;
  while (*next == ' ')
    next++;
  return *next == '\0' || is_break (g_utf8_get_char (next));
}

/**
 * us_source_block_new:
 * @text: clean UTF-8
 * @line: line of the source, from 1
 *
 * A block of one line, with its list marker read. Any thread.
 *
 * Returns: (transfer full): a block
 */
UsSourceBlock *
us_source_block_new (const char *text, guint line)
{
  UsSourceBlock *self = g_new0 (UsSourceBlock, 1);

  self->text = g_strdup (text);
  self->line = self->last = line;
  self->n_lines = 1;
  us_list_marker_parse (text, &self->marker);
  return self;
}

/**
 * us_source_block_free:
 * @self: a block
 *
 * Frees it. Any thread.
 */
void
us_source_block_free (UsSourceBlock *self)
{
  g_free (self->text);
  g_free (self->cells);
  g_free (self);
}

/**
 * us_source_block_get_body:
 * @self: a block
 *
 * Its text without the list marker. Any thread.
 *
 * Returns: (transfer none): text
 */
const char *
us_source_block_get_body (const UsSourceBlock *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->text + (self->marker.kind != US_MARKER_NONE ? self->marker.length : 0);
}

/**
 * us_source_block_get_lead:
 * @self: a block
 *
 * How much of its text after the marker is emphasised at its start: what is typed as a marker is
 * emphasised with it, and no part of that. Any thread.
 *
 * Returns: bytes
 */
guint
us_source_block_get_lead (const UsSourceBlock *self)
{
  const guint marker =
      self->listed || self->marker.kind == US_MARKER_NONE ? 0 : (guint) self->marker.length;

  return self->lead > marker ? self->lead - marker : 0;
}

/**
 * us_source_read:
 * @text: valid UTF-8
 *
 * Parts a text into its lines, without blank ones: white space becomes one space, controls and
 * characters without width go. Any thread.
 *
 * Returns: (transfer full) (element-type UsSourceBlock): a block for each line
 */
GPtrArray *
us_source_read (const char *text)
{
  Scan scan = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  scan.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  scan.text = g_string_sized_new (256);
  scan.cells = g_string_sized_new (256);
  scan.line = 1;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (is_hyphen_at_end (p, c))
        c = '-';
      if (!is_break (c))
        {
          read_character (&scan, c);
          continue;
        }
      if (c == '\f' && scan.text->len == 0)
        {
          scan.page = TRUE;
          continue;
        }
      if (c == '\r' && p[1] == '\n')
        p++;
      end_line (&scan);
      scan.page |= c == '\f';
      scan.line += c == '\f' ? 0 : 1;
    }
  if (scan.text->len > 0)
    end_line (&scan);
  g_string_free (scan.text, TRUE);
  g_string_free (scan.cells, TRUE);
  return scan.blocks;
}
