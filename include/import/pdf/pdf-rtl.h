/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-library.h"

G_BEGIN_DECLS

gboolean us_pdf_rtl_is (const char *text);
void us_pdf_rtl_mend (UsPdfPage *page, double width);

G_END_DECLS
