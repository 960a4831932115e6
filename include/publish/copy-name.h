/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

char *us_copy_name (const char *stem, UsItem *addressee,
                    const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
