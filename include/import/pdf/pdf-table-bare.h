/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-pieces.h"

G_BEGIN_DECLS

gboolean us_pdf_table_bare_settle (UsPdfPage *page);

G_END_DECLS
