/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/office/archive.h"
#include "publish/publication.h"

G_BEGIN_DECLS

void us_docx_letterhead_write (GString *out, const UsPublication *publication);
void us_docx_letterhead_add_images (UsArchive *archive, GString *relationships,
                                    const UsPublication *publication);

G_END_DECLS
