/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "publish/live-values.h"

G_BEGIN_DECLS

/* What the references and counts in a letter say now. */
UsLiveValues *us_chip_values_get (UsStatement *statement);

G_END_DECLS
