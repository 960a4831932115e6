/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* A note goes with the last reference to it, in the same step. */
void us_lost_notes_collect (GHashTable *ids, UsText *text, gboolean referred);
void us_lost_notes_remove (UsStatement *statement, GHashTable *ids);

G_END_DECLS
