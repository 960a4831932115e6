/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

void us_ordering_by_group (UsPublicSignatory *signatories, gsize n_signatories);

G_END_DECLS
