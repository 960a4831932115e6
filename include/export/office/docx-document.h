/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/office/docx-part.h"

G_BEGIN_DECLS

/**
 * UsDocxDocument:
 * @body: the letter, without what encloses it
 * @notes: the notes, likewise
 * @n_lists: how many lists of demands there are, each of which counts from 1
 * @n_columns: of the section that the letter ends in
 * @n_sections: how many ended before
 */
typedef struct
{
  UsDocxPart body;
  UsDocxPart notes;
  guint n_lists;
  guint n_columns;
  guint n_sections;
} UsDocxDocument;

/* The list of the bullets; those of the demands follow it. */
#define US_DOCX_BULLETS 1

void us_docx_document_write (UsDocxDocument *self, const UsPublication *publication);
void us_docx_document_clear (UsDocxDocument *self);

G_END_DECLS
