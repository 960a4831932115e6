/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-library.h"

G_BEGIN_DECLS

void us_pdf_table_join (UsPdfPage *page, UsPdfPage *next);

G_END_DECLS
