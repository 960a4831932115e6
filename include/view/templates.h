/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* Letters to begin with. */
UsStatement *us_templates_new_blank (void) G_GNUC_WARN_UNUSED_RESULT;
UsStatement *us_templates_load (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
