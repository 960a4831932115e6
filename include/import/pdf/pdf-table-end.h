/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/pdf/pdf-pieces.h"

G_BEGIN_DECLS

void us_pdf_table_end_trim (GPtrArray *rows, guint n_columns);

G_END_DECLS
