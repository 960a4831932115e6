/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-library.h"

G_BEGIN_DECLS

gboolean us_pdf_table_has_heads (const UsPdfPage *page);
void us_pdf_table_settle (UsPdfPage *page);

G_END_DECLS
