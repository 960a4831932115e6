/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "publish/live-count.h"
#include "publish/publication.h"

G_BEGIN_DECLS

void us_arrangement_apply (UsPublication *public, UsStatement *statement, GRefString *empty);
void us_arrangement_clear (UsPublication *public);
void us_arrangement_count (const UsPublication *public, UsLiveCount *ret_count);
void us_arrangement_withhold (UsPublication *public, GRefString *empty);
gsize us_arrangement_find_group_end (const UsPublication *public, gsize start);
char *us_arrangement_get_mark (guint mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
