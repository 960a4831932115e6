/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsParagraphRole:
 * @US_PARAGRAPH_BANNER: what has to be known before anything else: a draft, an embargo
 * @US_PARAGRAPH_DATELINE: place and date
 * @US_PARAGRAPH_ADDRESSEE: an addressee, several lines
 * @US_PARAGRAPH_TITLE: the title
 * @US_PARAGRAPH_SUBJECT: the subject behind its label
 * @US_PARAGRAPH_ABOUT: who we are
 * @US_PARAGRAPH_SALUTATION: the salutation
 * @US_PARAGRAPH_BLOCK: a block of the body
 * @US_PARAGRAPH_VALEDICTION: the valediction
 * @US_PARAGRAPH_SIGNATORIES: the heading of the signatories
 * @US_PARAGRAPH_GROUP: the heading of a group of them
 * @US_PARAGRAPH_SIGNATORY: a signatory
 * @US_PARAGRAPH_REMARK: what is said of all signatories: their date, how many are not named, what a
 *   mark means
 * @US_PARAGRAPH_COPY: who gets a copy, behind its label
 * @US_PARAGRAPH_CONTACT: a contact, behind its label
 * @US_PARAGRAPH_NOTES: the heading of notes that nothing refers to
 * @US_PARAGRAPH_NOTE: such a note
 *
 * What a paragraph of a final copy is.
 */
typedef enum
{
  US_PARAGRAPH_BANNER,
  US_PARAGRAPH_DATELINE,
  US_PARAGRAPH_ADDRESSEE,
  US_PARAGRAPH_TITLE,
  US_PARAGRAPH_SUBJECT,
  US_PARAGRAPH_ABOUT,
  US_PARAGRAPH_SALUTATION,
  US_PARAGRAPH_BLOCK,
  US_PARAGRAPH_VALEDICTION,
  US_PARAGRAPH_SIGNATORIES,
  US_PARAGRAPH_GROUP,
  US_PARAGRAPH_SIGNATORY,
  US_PARAGRAPH_REMARK,
  US_PARAGRAPH_COPY,
  US_PARAGRAPH_CONTACT,
  US_PARAGRAPH_NOTES,
  US_PARAGRAPH_NOTE,
} UsParagraphRole;

/**
 * UsParagraph:
 * @role: what it is
 * @block: (nullable): the block, for %US_PARAGRAPH_BLOCK
 * @number: of a numbered signatory who has a paragraph alone, or 0
 * @rtl: whether it is written from right to left
 * @leads: whether it is one of the first of many that follow, which stay with their heading
 */
typedef struct
{
  UsParagraphRole role;
  const UsPublicBlock *block;
  guint number;
  gboolean rtl;
  gboolean leads;
} UsParagraph;

/**
 * UsInk:
 * @bold: bold, or the lead of a demand
 * @italic: italic
 * @isolated: a name, which may be in another script than what stands beside it
 * @address: (nullable): where it links to; clean
 *
 * How a run of text is written.
 */
typedef struct
{
  gboolean bold;
  gboolean italic;
  gboolean isolated;
  const char *address;
} UsInk;

/**
 * UsScribe:
 * @begin: a paragraph begins
 * @end: it ends
 * @text: text in it; @length in bytes
 * @line_break: a line of it ends, and another follows
 * @note: a reference to a note; @again when it is not the first one to it
 * @columns: (nullable): the paragraphs that follow are short and may stand in @n_columns; 1 when no
 *   longer
 * @table: (nullable): cells follow, as wide as these parts of a line; %NULL and 0 after the last
 * one
 * @cell: (nullable): a paragraph follows that is a cell, and the first of a row when @first
 * @numbers: whether the format has numbers for signatories, and begins them by itself
 *
 * A format as one who writes a letter down, paragraph by paragraph, and is told what each one is.
 */
typedef struct
{
  void (*begin) (gpointer self, const UsParagraph *paragraph);
  void (*end) (gpointer self, const UsParagraph *paragraph);
  void (*text) (gpointer self, const char *text, gsize length, const UsInk *ink);
  void (*line_break) (gpointer self);
  void (*note) (gpointer self, const UsPublicNote *note, gboolean again);
  void (*columns) (gpointer self, guint n_columns);
  void (*table) (gpointer self, const double *parts, guint n_cells);
  void (*cell) (gpointer self, gboolean first);
  gboolean numbers;
} UsScribe;

void us_scribe_write_letter (const UsScribe *scribe, gpointer self,
                             const UsPublication *publication);
void us_scribe_write_text (const UsScribe *scribe, gpointer self, const UsText *text);

G_END_DECLS
