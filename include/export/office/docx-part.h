/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/scribe.h"

G_BEGIN_DECLS

/**
 * UsDocxPart:
 * @out: XML
 * @links: (element-type utf8): addresses; the relationship of the first is "link1"
 *
 * A part of a Word document that has text: the letter itself, or its notes.
 */
typedef struct
{
  GString *out;
  GPtrArray *links;
} UsDocxPart;

void us_docx_part_init (UsDocxPart *self, gsize size);
void us_docx_part_clear (UsDocxPart *self);
void us_docx_part_add_text (UsDocxPart *self, const char *text, gsize length, const UsInk *ink,
                            gboolean rtl);
void us_docx_part_add_relationships (const UsDocxPart *self, GString *out);

G_END_DECLS
