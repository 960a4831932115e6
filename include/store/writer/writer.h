/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* Same statement, same bytes. Cannot fail: what cannot be saved never came into the statement. */
GBytes *us_writer_write (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
char *us_writer_write_letter (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
