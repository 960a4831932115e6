/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

GBytes *us_office_template_fill (const char *name,
                                 const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
GBytes *us_office_template_fill_around (const char *name, const char *inner,
                                        const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
