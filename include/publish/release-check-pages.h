/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/release-check-list.h"

G_BEGIN_DECLS

void us_release_check_pages (UsReleaseList *self);

G_END_DECLS
