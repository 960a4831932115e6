/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* All fields of all signatories, the private ones too: never to be published. */
GBytes *us_register_csv_write (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
