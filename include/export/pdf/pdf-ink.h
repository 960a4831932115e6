/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pdf/pdf-font.h"
#include "layout/page.h"

G_BEGIN_DECLS

void us_pdf_ink_draw (GString *out, UsPdfFonts *fonts, const UsPageLine *line, guint start,
                      guint end, double paper_height);

G_END_DECLS
