/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/flow.h"

G_BEGIN_DECLS

/* The cells of a signatory in a table. */
#define US_N_CELLS 3

void us_wording_write (UsRich *rich, const UsPublication *publication, const UsPageStyle *style,
                       UsFlowPart part, guint index);
void us_wording_write_run_on (UsRich *rich, const UsPublication *publication, guint index,
                              guint count);
void us_wording_write_cell (UsRich *rich, const UsPublication *publication, guint index,
                            guint cell);

G_END_DECLS
