/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/office/archive.h"
#include "publish/publication.h"

G_BEGIN_DECLS

void us_odt_letterhead_write_style (GString *out, const UsPublication *publication);
void us_odt_letterhead_write (GString *out, const UsPublication *publication);
char *us_odt_letterhead_add_images (UsArchive *archive,
                                    const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
