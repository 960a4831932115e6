/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pdf/pdf-file.h"

G_BEGIN_DECLS

/* An element of the structure, not closed yet. */
typedef struct _UsPdfElement UsPdfElement;

/* The structure of a PDF: what each mark on its pages is. Elements are written when they close, so
 * that only the open ones take memory. */
typedef struct _UsPdfTree UsPdfTree;

UsPdfTree *us_pdf_tree_new (UsPdfFile *file) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_tree_free (UsPdfTree *self);
guint us_pdf_tree_begin_page (UsPdfTree *self, guint page);
void us_pdf_tree_end_page (UsPdfTree *self);
UsPdfElement *us_pdf_tree_open (UsPdfTree *self, UsPdfElement *parent, const char *type,
                                const char *entries);
guint us_pdf_element_get_object (const UsPdfElement *self);
void us_pdf_tree_close (UsPdfTree *self, UsPdfElement *element);
guint us_pdf_tree_mark (UsPdfTree *self, UsPdfElement *element);
guint us_pdf_tree_refer (UsPdfTree *self, UsPdfElement *element, guint annotation);
guint us_pdf_tree_finish (UsPdfTree *self, UsPdfElement *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPdfTree, us_pdf_tree_free)

G_END_DECLS
