/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <hb.h>

#include "export/pdf/pdf-file.h"

G_BEGIN_DECLS

void us_pdf_font_write (UsPdfFile *file, guint object, hb_face_t *face, const guint16 *widths,
                        guint n_widths, GHashTable *texts);

G_END_DECLS
