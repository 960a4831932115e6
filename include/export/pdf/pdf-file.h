/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes the objects of a PDF file, compressed, in the order in which they are done. */
typedef struct _UsPdfFile UsPdfFile;

UsPdfFile *us_pdf_file_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_file_free (UsPdfFile *self);
guint us_pdf_file_reserve (UsPdfFile *self);
void us_pdf_file_add (UsPdfFile *self, guint number, const char *object, gssize length);
void us_pdf_file_add_stream (UsPdfFile *self, guint number, const char *entries, const void *data,
                             gsize length);
void us_pdf_file_add_plain_stream (UsPdfFile *self, guint number, const char *entries,
                                   const char *data);
GBytes *us_pdf_file_finish (UsPdfFile *self, guint catalog,
                            guint information) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_append_string (GString *out, const char *string);
void us_pdf_append_number (GString *out, double number);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPdfFile, us_pdf_file_free)

G_END_DECLS
