/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/importer.h"

G_BEGIN_DECLS

#define US_OFFICE_LEVELS 9
/* So many spaces part what stands side by side. */
#define US_OFFICE_WIDE "   "

/**
 * UsOfficeLetter:
 * @page: what was written so far, as HTML
 * @line: the paragraph that is being read
 * @bold: whether its next words are bold
 * @italic: whether they are italic
 * @refers: whether they refer to a note once more, if they are a number
 * @link: (nullable): where they lead
 * @kinds: of the open lists: "ol" or "ul"
 * @depth: open lists
 * @list: (nullable): which list is open
 * @counters: what each list has counted to
 * @cells: cells of tables that are open
 * @fields: what Word calls content controls that are open
 * @contents: which of them is a table of contents, or 0
 * @section: whether the paragraph ends a section, and is not blank for the letter's sake
 * @n_notes: references to notes so far
 * @changes: whether there are tracked changes
 * @n_comments: comments that were left out
 * @n_boxes: text boxes that were read
 * @macros: whether there are programs in it
 * @boxes: what is in those of the paragraph that is being read, as HTML
 * @picture: (nullable): what is being read of what is said instead of a picture
 * @pictured: whether it was said of this one
 * @around: pages around the note or text box that is being read
 *
 * A document of an office program as a page, which is read as any other.
 */
typedef struct
{
  GString *page;
  GString *line;
  gboolean bold;
  gboolean italic;
  gboolean refers;
  char *link;
  const char *kinds[US_OFFICE_LEVELS];
  guint depth;
  char *list;
  GHashTable *counters;
  guint cells;
  guint fields;
  guint contents;
  gboolean section;
  guint n_notes;
  gboolean changes;
  guint n_comments;
  guint n_boxes;
  gboolean macros;
  GString *boxes;
  GString *picture;
  gboolean pictured;
  GArray *around;
} UsOfficeLetter;

void us_office_letter_init (UsOfficeLetter *self);
void us_office_letter_clear (UsOfficeLetter *self);
void us_office_letter_add_text (UsOfficeLetter *self, const char *text);
void us_office_letter_add_tab (UsOfficeLetter *self);
void us_office_letter_add_reference (UsOfficeLetter *self);
void us_office_letter_push (UsOfficeLetter *self);
char *us_office_letter_pop (UsOfficeLetter *self) G_GNUC_WARN_UNUSED_RESULT;
void us_office_letter_begin_box (UsOfficeLetter *self);
void us_office_letter_end_box (UsOfficeLetter *self);
void us_office_letter_end_lists (UsOfficeLetter *self);
void us_office_letter_end_paragraph (UsOfficeLetter *self, const char *element,
                                     gboolean from_right);
void us_office_letter_end_item (UsOfficeLetter *self, const char *list, guint level,
                                gboolean numbered, gboolean from_right);
UsStatement *us_office_letter_read (UsOfficeLetter *self, const UsImportHint *hint,
                                    UsReport *report, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
