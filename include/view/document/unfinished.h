/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

void us_unfinished_watch (UsStatement *statement, GCallback finish, gpointer owner);
void us_unfinished_finish (UsStatement *statement);

G_END_DECLS
