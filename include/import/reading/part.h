/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsPart:
 * @US_PART_NONE: not said; in a correction: whatever it is recognised as
 * @US_PART_CONTINUATION: goes on with the line before; only in corrections
 * @US_PART_ASIDE: no part of the letter: page numbers, running headers, menus of a page
 * @US_PART_DATE: the date, also with the place
 * @US_PART_TITLE: the title
 * @US_PART_SUBJECT: the subject
 * @US_PART_ABOUT: who we are
 * @US_PART_ADDRESSEE: an addressee, or one of the lines of one
 * @US_PART_SALUTATION: the salutation
 * @US_PART_PARAGRAPH: a paragraph of the body
 * @US_PART_HEADING: a heading of the body
 * @US_PART_QUOTATION: a quotation
 * @US_PART_CALL: what leads to demands
 * @US_PART_DEMAND: a demand
 * @US_PART_BULLET: a point that is no demand
 * @US_PART_VALEDICTION: the valediction
 * @US_PART_SIGNATORIES: the heading of the signatories
 * @US_PART_GROUP: the heading of a group of signatories
 * @US_PART_SIGNATORY: a signatory, or one of the lines of one
 * @US_PART_COPY: somebody who gets a copy, or the label before them
 * @US_PART_CONTACT: a contact
 * @US_PART_NOTE: a note, or the heading of the notes
 *
 * What a line of a source is in the letter.
 */
typedef enum
{
  US_PART_NONE,
  US_PART_CONTINUATION,
  US_PART_ASIDE,
  US_PART_DATE,
  US_PART_TITLE,
  US_PART_SUBJECT,
  US_PART_ABOUT,
  US_PART_ADDRESSEE,
  US_PART_SALUTATION,
  US_PART_PARAGRAPH,
  US_PART_HEADING,
  US_PART_QUOTATION,
  US_PART_CALL,
  US_PART_DEMAND,
  US_PART_BULLET,
  US_PART_VALEDICTION,
  US_PART_SIGNATORIES,
  US_PART_GROUP,
  US_PART_SIGNATORY,
  US_PART_COPY,
  US_PART_CONTACT,
  US_PART_NOTE,
} UsPart;

#define US_PART_LAST US_PART_NOTE

const char *us_part_get_id (UsPart part);
const char *us_part_get_title (UsPart part);
const char *us_part_get_property (UsPart part);
gboolean us_part_is_body (UsPart part);

G_END_DECLS
