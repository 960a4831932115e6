/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/change.h"

G_BEGIN_DECLS

void us_runs_join (GPtrArray *changes);

G_END_DECLS
