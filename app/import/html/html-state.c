/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-state.h"

/* All lists of one are of the kind of the outermost: a sub-point of a demand is one, whatever the
 * page draws before it. */
static void
open_list (UsHtmlState *self, const char *name, guint start, UsHtmlCounters *counters)
{
  if (self->depth == 0)
    {
      self->kind = g_ascii_strcasecmp (name, "ol") == 0 ? US_BLOCK_DEMAND : US_BLOCK_BULLET;
      self->list = ++counters->n_lists;
    }
  self->depth++;
  self->counter = MAX (start, 1) - 1;
}

static void
open_item (UsHtmlState *self, UsHtmlState *parent, guint index, guint value,
           UsHtmlCounters *counters)
{
  if (self->depth == 0)
    open_list (self, "ul", 0, counters);
  parent->counter = value > 0 ? value : parent->counter + 1;
  self->value = parent->counter;
  self->item = index;
}

static void
read_direction (UsHtmlState *self, const char *direction)
{
  if (direction == NULL || !us_html_role_is_block (self->role))
    return;
  if (g_ascii_strcasecmp (direction, "rtl") == 0)
    self->direction = US_BLOCK_FROM_RIGHT;
  else if (g_ascii_strcasecmp (direction, "ltr") == 0)
    self->direction = US_BLOCK_FROM_LEFT;
  else
    self->direction = US_BLOCK_AUTOMATIC;
}

/**
 * us_html_state_begin:
 * @self: (inout): a copy of the state of the element around
 * @name: name of the element
 * @meaning: what it says
 *
 * Begins an element in another. Any thread.
 */
void
us_html_state_begin (UsHtmlState *self, const char *name, const UsHtmlMeaning *meaning)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (meaning != NULL);

  self->role = us_html_element_get_role (name);
  self->used = FALSE;
  self->skipped |= meaning->hidden;
  self->aside |= meaning->aside;
  self->between = (self->between && !meaning->main) || meaning->between;
  self->main |= meaning->main;
  self->note |= meaning->note;
}

/**
 * us_html_state_look:
 * @self: (inout): an element that has begun
 * @attributes: (nullable): its attributes
 *
 * Reads how its text looks and which way it runs. Any thread.
 */
void
us_html_state_look (UsHtmlState *self, const unsigned char **attributes)
{
  UsHtmlStyle style;

  g_return_if_fail (self != NULL);

  read_direction (self, us_html_meaning_find (attributes, "dir"));
  if (self->skipped)
    return;
  us_html_style_read (us_html_meaning_find (attributes, "style"), &style);
  self->bold = self->role == US_HTML_BOLD ? style.bold != 0
               : style.bold >= 0          ? style.bold > 0
                                          : self->bold;
  self->italic = self->role == US_HTML_ITALIC ? style.italic != 0
                 : style.italic >= 0          ? style.italic > 0
                                              : self->italic;
  self->tab = style.tab;
  self->comment = style.comment;
  self->skipped |= style.hidden || style.tab || style.comment || self->role == US_HTML_SKIPPED;
  self->marker |= style.marker;
  if (style.list_level > 0 && self->depth == 0)
    self->depth = style.list_level;
}

/**
 * us_html_state_open:
 * @self: (inout): a block that has begun
 * @parent: (inout): the element around, which counts its items and cells
 * @index: how many elements are around
 * @name: name of the element
 * @meaning: what it says
 * @counters: (inout): counts lists and rows
 *
 * Reads what the role of a block gives to the text in it. Any thread.
 */
void
us_html_state_open (UsHtmlState *self, UsHtmlState *parent, guint index, const char *name,
                    const UsHtmlMeaning *meaning, UsHtmlCounters *counters)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (parent != NULL);
  g_return_if_fail (meaning != NULL);

  if (self->role == US_HTML_HEADING)
    {
      self->kind = US_BLOCK_HEADING;
      self->part = meaning->part;
      self->heading = (guint) (name[1] - '0');
      self->item = 0;
    }
  else if (self->role == US_HTML_QUOTATION && self->depth == 0)
    self->kind = US_BLOCK_QUOTATION;
  else if (self->role == US_HTML_PREFORMATTED)
    self->preformatted = TRUE;
  else if (self->role == US_HTML_LIST)
    open_list (self, name, meaning->start, counters);
  else if (self->role == US_HTML_ITEM)
    open_item (self, parent, index, meaning->start, counters);
  else if (self->role == US_HTML_ROW)
    {
      self->row = ++counters->n_rows;
      self->column = 0;
    }
  else if (self->role == US_HTML_CELL)
    {
      /* A term begins a row of its list, and what is said of it goes on with that. */
      if (g_ascii_strcasecmp (name, "dt") == 0)
        {
          parent->row = self->row = ++counters->n_rows;
          parent->column = 0;
          self->term = TRUE;
        }
      self->head |= g_ascii_strcasecmp (name, "th") == 0;
      self->column = ++parent->column;
    }
  else if (g_ascii_strcasecmp (name, "thead") == 0)
    self->head = TRUE;
  else if (g_ascii_strcasecmp (name, "table") == 0)
    self->head = FALSE;
  else if (meaning->quotation && self->depth == 0)
    self->kind = US_BLOCK_QUOTATION;
  else if (meaning->part == US_PART_CALL && self->depth == 0)
    {
      self->kind = US_BLOCK_CALL;
      self->part = meaning->part;
    }
}
