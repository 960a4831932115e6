/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/style.h"

G_BEGIN_DECLS

void us_flow_add_signatories (GArray *nodes, const UsPublication *publication,
                              const UsPageStyle *style);

G_END_DECLS
