/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/composer.h"

#include "layout/composer-columns.h"
#include "layout/composer-logos.h"
#include "layout/composer-notes.h"
#include "layout/composer-table.h"
#include "layout/wording.h"

/* A paragraph is parted only so that as many of its lines stay together. */
#define TOGETHER 2

/* Between a frame and what stands in it, above and below, times the line. */
#define FRAME_GAP 0.35

/* Lines are not refused for rounding. */
#define TOLERANCE 0.01

/**
 * us_composer_get_bottom:
 * @self: a composer
 *
 * Tells how far down text may reach: to the notes. The thread of the composer.
 *
 * Returns: points from the top of the paper
 */
double
us_composer_get_bottom (const UsComposer *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->style->bottom - self->notes_height + TOLERANCE;
}

/**
 * us_composer_mark_break:
 * @self: a composer
 *
 * Says that the page may end here. The thread of the composer.
 */
void
us_composer_mark_break (UsComposer *self)
{
  g_return_if_fail (self != NULL);

  self->has_break = TRUE;
  self->break_at = self->at;
  self->break_lines = self->page->lines->len;
  self->break_rules = self->page->rules->len;
  self->break_frames = self->page->frames->len;
  self->break_notes_height = self->notes_height;
}

/**
 * us_composer_end_page:
 * @self: a composer
 *
 * Ends the page at the last place where it may end; right here when there is none. The thread of
 * the composer.
 */
void
us_composer_end_page (UsComposer *self)
{
  g_return_if_fail (self != NULL);

  self->full = TRUE;
  if (!self->has_break)
    return;
  self->at = self->break_at;
  self->notes_height = self->break_notes_height;
  g_array_set_size (self->page->lines, self->break_lines);
  g_array_set_size (self->page->rules, self->break_rules);
  g_array_set_size (self->page->frames, self->break_frames);
}

/**
 * us_composer_shape:
 * @self: a composer
 * @node: the node it belongs to
 * @part: a part
 * @index: which of that part
 * @width: room for it, in points
 * @hang: how far its lines after the first are indented, in points
 *
 * Sets the text of a part. The thread of the composer.
 *
 * Returns: (transfer full): the paragraph
 */
UsParagraph *
us_composer_shape (UsComposer *self, const UsNode *node, UsFlowPart part, guint index, double width,
                   double hang)
{
  UsShape shape;

  g_return_val_if_fail (self != NULL && node != NULL, NULL);

  shape = (UsShape){ .style = node->style,
                     .width = width,
                     .hang = hang,
                     .rtl = node->rtl,
                     .justified = node->justified,
                     .kept = part != US_FLOW_SIGNATORY };
  us_rich_clear (self->rich);
  if (part == US_FLOW_SIGNATORY && node->kind == US_NODE_PARAGRAPH)
    us_wording_write_run_on (self->rich, self->publication, index, node->count);
  else
    us_wording_write (self->rich, self->publication, self->style, part, index);
  return us_shaper_shape (self->shaper, self->rich, &shape);
}

/**
 * us_composer_shape_label:
 * @self: a composer
 * @label: a number or a mark
 * @style: style of the text behind it
 * @rtl: whether that reads from right to left
 *
 * Sets what stands in front of a text. The thread of the composer.
 *
 * Returns: (transfer full): the paragraph, as wide as it has to be
 */
UsParagraph *
us_composer_shape_label (UsComposer *self, const char *label, UsStyle style, gboolean rtl)
{
  UsShape shape = { .style = style, .width = self->style->width, .rtl = rtl, .kept = TRUE };

  g_return_val_if_fail (label != NULL, NULL);

  us_rich_clear (self->rich);
  us_rich_add (self->rich, label);
  return us_shaper_shape (self->shaper, self->rich, &shape);
}

/**
 * us_composer_add_line:
 * @self: a composer
 * @paragraph: (transfer none): a paragraph
 * @line: which of its lines
 * @what: the part, index, cell and label of the line
 * @left: left end of the room for the paragraph, in points
 * @top: top of the line, in points
 *
 * Adds a line to the page. The thread of the composer.
 */
void
us_composer_add_line (UsComposer *self, UsParagraph *paragraph, guint line, const UsPageLine *what,
                      double left, double top)
{
  UsPageLine copy;

  g_return_if_fail (self != NULL && paragraph != NULL && what != NULL);

  copy = *what;
  copy.paragraph = paragraph;
  copy.line = line;
  copy.x = left + us_paragraph_get_line_x (paragraph, line);
  copy.y = top + paragraph->ascent;
  us_page_add_line (self->page, &copy);
}

/* The label ends where the room for the text begins, less half the size of a letter. */
static void
add_label (UsComposer *self, const UsNode *node, double left, double width, double baseline)
{
  g_autoptr (UsParagraph) label =
                 us_composer_shape_label (self, node->label, node->style, node->rtl);
  UsPageLine what = { .part = node->part, .index = node->index, .is_label = TRUE };
  double gap = self->style->faces[node->style].size * 0.45;
  double label_width = us_paragraph_get_line_width (label, 0);
  gboolean at_start = node->part != US_FLOW_BLOCK;

  what.paragraph = label;
  what.y = baseline;
  if (node->rtl)
    what.x = at_start ? left + width + node->indent - label_width : left + width + gap;
  else
    what.x = at_start ? left - node->indent : left - gap - label_width;
  us_page_add_line (self->page, &what);
}

static gboolean
may_part (const UsNode *node, guint line, guint n_lines)
{
  return line >= TOGETHER && n_lines - line >= TOGETHER;
}

/* A frame is as wide as the text of the page. It is only drawn around what does not go over pages.
 */
static void
add_frame (UsComposer *self, const UsParagraph *paragraph, double top)
{
  UsPageFrame frame = { .x = self->style->left,
                        .y = top - FRAME_GAP * paragraph->leading,
                        .width = self->style->right - self->style->left };

  frame.height = paragraph->n_lines * paragraph->leading + 2 * FRAME_GAP * paragraph->leading;
  g_array_append_val (self->page->frames, frame);
  self->y += FRAME_GAP * paragraph->leading;
}

static void
place_paragraph (UsComposer *self, const UsNode *node, double top)
{
  double width = self->style->right - self->style->left - node->indent - node->end_indent;
  double left = self->style->left + (node->rtl ? node->end_indent : node->indent);
  g_autoptr (UsParagraph) paragraph =
                 us_composer_shape (self, node, node->part, node->index, MAX (width, 1), 0);
  UsPageLine what = { .part = node->part, .index = node->index };

  if (node->framed)
    top += FRAME_GAP * paragraph->leading;
  for (guint line = self->at.line; line < paragraph->n_lines; line++)
    {
      double line_left = left;
      double room = width - us_paragraph_get_line_width (paragraph, line);

      if (line > self->at.line && may_part (node, line, paragraph->n_lines))
        {
          self->at.line = line;
          us_composer_mark_break (self);
        }
      us_composer_take_notes (self, paragraph, line);
      if (top + paragraph->leading > us_composer_get_bottom (self) && !self->empty)
        {
          self->at.line = line;
          us_composer_end_page (self);
          return;
        }
      if (node->at_end)
        line_left += (node->rtl ? -1 : 1) * room;
      else if (node->framed)
        line_left += (node->rtl ? -1 : 1) * room / 2;
      if (line == 0 && node->label != NULL)
        add_label (self, node, left, width, top + paragraph->ascent);
      us_composer_add_line (self, paragraph, line, &what, line_left, top);
      top += paragraph->leading;
      self->y = top;
      self->empty = FALSE;
    }
  if (node->framed && self->at.line == 0)
    add_frame (self, paragraph, top - paragraph->n_lines * paragraph->leading);
  self->at.line = 0;
  self->at.node++;
}

static void
place_node (UsComposer *self)
{
  const UsNode *node = &self->nodes[self->at.node];
  const UsNode *before = self->at.node > 0 ? node - 1 : NULL;
  double top = self->y;

  if (!self->empty)
    top += MAX (self->after, self->at.line == 0 ? node->before : 0);
  if (!self->empty && !(before != NULL && before->with_next) && !node->with_previous)
    us_composer_mark_break (self);
  if (node->kind == US_NODE_COLUMNS)
    us_composer_place_columns (self, node, top);
  else if (node->kind == US_NODE_TABLE)
    us_composer_place_table (self, node, top);
  else if (node->kind == US_NODE_LOGOS)
    us_composer_place_logos (self, node, top);
  else
    place_paragraph (self, node, top);
  self->after = node->after;
}

/**
 * us_composer_compose:
 * @self: a composer, of which all above the page is filled in
 * @from: where the page begins
 * @ret_next: (out): where the next one does
 *
 * Fills a page. The thread of the composer.
 *
 * Returns: (transfer full): the page
 */
UsPage *
us_composer_compose (UsComposer *self, const UsPagePlace *from, UsPagePlace *ret_next)
{
  g_return_val_if_fail (self != NULL && from != NULL && ret_next != NULL, NULL);

  self->page = us_page_new (self->style->width, self->style->height);
  self->at = *from;
  self->y = self->style->top;
  self->after = 0;
  self->empty = TRUE;
  self->full = FALSE;
  self->has_break = FALSE;
  self->notes_height =
      us_composer_measure_notes (self, from->note, from->note_line, from->next_note);
  /* Notes of the pages before may need the whole page. */
  if (self->notes_height > (self->style->bottom - self->style->top) * 0.8)
    self->full = TRUE;
  while (!self->full && self->at.node < self->n_nodes)
    place_node (self);
  /* What nothing refers to is printed too. */
  if (self->at.node == self->n_nodes && !self->full)
    us_composer_take_rest (self);
  us_composer_place_notes (self);
  *ret_next = self->at;
  return g_steal_pointer (&self->page);
}
