/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

void us_statement_take_index (UsStatement *self, GHashTable *index);
UsItem *us_statement_find (UsStatement *self, const char *id);

G_END_DECLS
