/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/live-values.h"
#include "publish/publication.h"

G_BEGIN_DECLS

/* References to demands and counts become words, so that no format has to know of them. */
void us_resolution_apply (UsPublication *public, UsItemList *body, UsLiveLeftOut is_left_out);

G_END_DECLS
