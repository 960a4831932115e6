/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsDemandPath:
 * @ordinals: how many demands of each level there were, up to here
 *
 * Names the demands of a letter as people on a command line do: "2" is the second demand of the
 * letter, "2.a" its first sub-point. Unlike the numbers that are printed these do not begin again
 * after a second call, so that each names one demand.
 */
typedef struct
{
  guint ordinals[3];
} UsDemandPath;

char *us_demand_path_next (UsDemandPath *self, guint level) G_GNUC_WARN_UNUSED_RESULT;

gboolean us_place_find_demand (UsStatement *statement, const char *path, guint *ret_position,
                               GError **error);
UsItem *us_place_find (UsStatement *statement, const char *place, GError **error);

G_END_DECLS
