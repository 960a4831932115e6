/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pdf/pdf-file.h"

G_BEGIN_DECLS

gboolean us_pdf_image_write (UsPdfFile *file, guint object, const char *image, GError **error);

G_END_DECLS
