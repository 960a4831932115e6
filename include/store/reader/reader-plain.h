/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/reader/reader.h"

G_BEGIN_DECLS

UsStatement *us_plain_run (const char *data, gsize length,
                           UsReaderNotice *ret_notice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
