/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/page.h"
#include "layout/shaper.h"

G_BEGIN_DECLS

/**
 * UsPagePlace:
 * @node: the node it begins with
 * @line: the line of its paragraph, the item of its columns or the row of its table
 * @item_line: the line of that item, when it goes over several pages
 * @note: the first note that is not wholly on the pages before
 * @note_line: its first line that is not
 * @next_note: the first note that nothing has referred to
 *
 * Where a page begins: all that laying it out depends on, so that any page can be made without
 * those before it.
 */
typedef struct
{
  guint node;
  guint line;
  guint item_line;
  guint note;
  guint note_line;
  guint next_note;
} UsPagePlace;

/**
 * UsComposer:
 * @page: the page in the making
 * @at: what comes next
 * @y: bottom of what is placed
 * @after: room that the last node wants below it
 * @notes_height: of the notes that the page has to hold
 * @empty: whether nothing but notes is on it
 * @full: whether it is done
 * @break_at: the last place where the page may end, if @has_break
 *
 * Fills one page. Lives on the stack of the paginator.
 */
typedef struct
{
  const UsPublication *publication;
  const UsPageStyle *style;
  UsShaper *shaper;
  UsRich *rich;
  const UsNode *nodes;
  guint n_nodes;

  UsPage *page;
  UsPagePlace at;
  double y;
  double after;
  double notes_height;
  gboolean empty;
  gboolean full;

  gboolean has_break;
  UsPagePlace break_at;
  guint break_lines;
  guint break_rules;
  guint break_frames;
  double break_notes_height;
} UsComposer;

UsPage *us_composer_compose (UsComposer *self, const UsPagePlace *from,
                             UsPagePlace *ret_next) G_GNUC_WARN_UNUSED_RESULT;
UsParagraph *us_composer_shape (UsComposer *self, const UsNode *node, UsFlowPart part, guint index,
                                double width, double hang) G_GNUC_WARN_UNUSED_RESULT;
UsParagraph *us_composer_shape_label (UsComposer *self, const char *label, UsStyle style,
                                      gboolean rtl) G_GNUC_WARN_UNUSED_RESULT;
void us_composer_add_line (UsComposer *self, UsParagraph *paragraph, guint line,
                           const UsPageLine *what, double left, double top);
double us_composer_get_bottom (const UsComposer *self);
void us_composer_mark_break (UsComposer *self);
void us_composer_end_page (UsComposer *self);

G_END_DECLS
