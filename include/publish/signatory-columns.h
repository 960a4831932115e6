/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

guint us_signatory_columns_count (const UsPublication *publication);

G_END_DECLS
