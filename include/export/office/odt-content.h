/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

GBytes *us_odt_content_write (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
