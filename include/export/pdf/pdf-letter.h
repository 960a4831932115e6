/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pdf/pdf-tree.h"
#include "layout/page.h"

G_BEGIN_DECLS

/* Knows what each line of a letter is in the structure of a PDF: a heading, an item of a list
 * within another, a note. Lines come in the order of the pages. */
typedef struct _UsPdfLetter UsPdfLetter;

UsPdfLetter *us_pdf_letter_new (UsPdfTree *tree,
                                const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_letter_free (UsPdfLetter *self);
UsPdfElement *us_pdf_letter_enter (UsPdfLetter *self, const UsPageLine *line);
UsPdfElement *us_pdf_letter_enter_figure (UsPdfLetter *self, const char *text);
const char *us_pdf_letter_get_type (UsPdfLetter *self, const UsPageLine *line);
guint us_pdf_letter_finish (UsPdfLetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPdfLetter, us_pdf_letter_free)

G_END_DECLS
