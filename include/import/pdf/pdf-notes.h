/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *us_pdf_notes_raise (char figure);
gboolean us_pdf_notes_is_label (const char *text);
void us_pdf_notes_append (GPtrArray *notes, GString *text);

G_END_DECLS
