/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/composer-notes.h"

/* Between the text and the rule, and between that and the notes, times a line of a note. */
#define ABOVE_RULE 0.9
#define BELOW_RULE 0.55

/* The rule, as a part of the width of the text. */
#define RULE 0.28

/* The numbers hang in this much room, times the size of the letters. */
#define ROOM 1.7

static double
get_room (const UsComposer *self)
{
  return self->style->faces[US_STYLE_NOTE].size * ROOM;
}

static UsParagraph *
shape_note (UsComposer *self, guint note)
{
  UsNode node = { .style = US_STYLE_NOTE, .rtl = self->style->rtl };
  double width = self->style->right - self->style->left - get_room (self);

  return us_composer_shape (self, &node, US_FLOW_NOTE, note, MAX (width, 1), 0);
}

static double
get_overhead (const UsComposer *self)
{
  return self->style->faces[US_STYLE_NOTE].leading * (ABOVE_RULE + BELOW_RULE);
}

/**
 * us_composer_measure_notes:
 * @self: a composer
 * @first: a note
 * @first_line: its first line that counts
 * @end: the note after the last
 *
 * Tells how high notes are at the foot of a page. The thread of the composer.
 *
 * Returns: points; 0 when there are none
 */
double
us_composer_measure_notes (UsComposer *self, guint first, guint first_line, guint end)
{
  double height = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint note = first; note < end; note++)
    {
      g_autoptr (UsParagraph) paragraph = shape_note (self, note);

      height += us_paragraph_get_height (paragraph) - first_line * paragraph->leading;
      first_line = 0;
    }
  return height > 0 ? height + get_overhead (self) : 0;
}

static void
take_until (UsComposer *self, guint end)
{
  double height;

  if (end <= self->at.next_note)
    return;
  height = us_composer_measure_notes (self, self->at.next_note, 0, end);
  if (self->notes_height > 0 && height > 0)
    height -= get_overhead (self);
  self->notes_height += height;
  self->at.next_note = end;
}

/**
 * us_composer_take_notes:
 * @self: a composer
 * @paragraph: a paragraph
 * @line: the line that is to be placed
 *
 * Makes room at the foot of the page for the notes that a line refers to for the first time. The
 * thread of the composer.
 */
void
us_composer_take_notes (UsComposer *self, const UsParagraph *paragraph, guint line)
{
  const UsLine *place;

  g_return_if_fail (self != NULL && paragraph != NULL && line < paragraph->n_lines);

  place = &paragraph->lines[line];
  for (guint i = 0; i < paragraph->n_marks; i++)
    if (paragraph->marks[i].start >= (guint) place->start_index &&
        paragraph->marks[i].start < (guint) (place->start_index + place->length))
      take_until (self, paragraph->marks[i].note + 1);
}

/**
 * us_composer_take_rest:
 * @self: a composer
 *
 * Makes room for the notes that nothing has referred to. The thread of the composer.
 */
void
us_composer_take_rest (UsComposer *self)
{
  g_return_if_fail (self != NULL);

  take_until (self, (guint) self->publication->n_notes);
}

static void
add_number (UsComposer *self, guint note, double left, double width, double baseline)
{
  g_autofree char *number = us_page_setup_format_number (&self->publication->pages,
                                                         self->publication->notes[note].number);
  g_autoptr (UsParagraph) label =
                 us_composer_shape_label (self, number, US_STYLE_NOTE, self->style->rtl);
  double label_width = us_paragraph_get_line_width (label, 0);
  double gap = self->style->faces[US_STYLE_NOTE].size * 0.5;
  UsPageLine what = { .paragraph = label, .part = US_FLOW_NOTE, .index = note, .is_label = TRUE };

  what.x = self->style->rtl ? left + width + gap : left - gap - label_width;
  what.y = baseline;
  us_page_add_line (self->page, &what);
}

/**
 * us_composer_place_notes:
 * @self: a composer whose text is placed
 *
 * Places the notes at the foot of the page; what does not fit is left for the next one. The thread
 * of the composer.
 */
void
us_composer_place_notes (UsComposer *self)
{
  const UsPageStyle *style;
  double left, width, top;

  g_return_if_fail (self != NULL);

  style = self->style;
  if (self->at.note >= self->at.next_note)
    return;
  width = style->right - style->left - get_room (self);
  left = style->left + (style->rtl ? 0 : get_room (self));
  top = MAX (self->y, style->bottom - self->notes_height);
  top += style->faces[US_STYLE_NOTE].leading * ABOVE_RULE;
  {
    UsPageRule rule = { style->left, top, (style->right - style->left) * RULE };

    if (style->rtl)
      rule.x = style->right - rule.width;
    g_array_append_val (self->page->rules, rule);
  }
  top += style->faces[US_STYLE_NOTE].leading * BELOW_RULE;
  for (; self->at.note < self->at.next_note; self->at.note++, self->at.note_line = 0)
    {
      g_autoptr (UsParagraph) paragraph = shape_note (self, self->at.note);
      UsPageLine what = { .part = US_FLOW_NOTE, .index = self->at.note };
      gboolean first_on_page = self->page->lines->len == 0;

      for (; self->at.note_line < paragraph->n_lines; self->at.note_line++)
        {
          if (top + paragraph->leading > style->bottom + 0.5 && !first_on_page)
            return;
          if (self->at.note_line == 0)
            add_number (self, self->at.note, left, width, top + paragraph->ascent);
          us_composer_add_line (self, paragraph, self->at.note_line, &what, left, top);
          top += paragraph->leading;
          first_on_page = FALSE;
        }
    }
}
