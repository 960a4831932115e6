/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsLabels:
 * @language: primary subtag
 * @comma: between the parts of a line, with the space behind it
 * @colon: after a label, with the space that some languages put before it
 * @statement: what stands where a letter has no title
 * @subject: before the subject
 * @signatories: heading of signatories that have none
 * @copy: before those who get a copy
 * @contact: before a contact
 * @notes: heading of the notes
 * @note: before the number of a note, for people who hear the page
 * @back: before the number of a note, for the link from it to the text
 * @draft: above a draft
 * @embargo: before the date until which a letter must not be published
 * @as_of: before the date of the signatories
 * @withheld: before the number of those who are not named
 * @identification: the note of those who sign for themselves and name where they work
 *
 * The words that a final copy needs and the author did not write. They are in the language of the
 * letter, not in that of whoever exports it, so they are data and not translations.
 */
typedef struct
{
  const char *language;
  const char *comma;
  const char *colon;
  const char *statement;
  const char *subject;
  const char *signatories;
  const char *copy;
  const char *contact;
  const char *notes;
  const char *note;
  const char *back;
  const char *draft;
  const char *embargo;
  const char *as_of;
  const char *withheld;
  const char *identification;
} UsLabels;

const UsLabels *us_labels_find (const char *language);

G_END_DECLS
