/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/live.h"
#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsLiveCount:
 * @counts: how many there are of each
 * @countries: (element-type utf8 utf8): countries met, as written and in one case
 *
 * Counts signatories. Lives on the stack between us_live_count_start() and us_live_count_end().
 */
typedef struct
{
  guint counts[US_N_COUNTS];
  GHashTable *countries;
} UsLiveCount;

void us_live_count_start (UsLiveCount *self);
void us_live_count_add (UsLiveCount *self, UsSignatoryKind kind, const char *country);
void us_live_count_end (UsLiveCount *self);
void us_live_count_list (UsLiveCount *self, UsItemList *signatories, guint statuses);

G_END_DECLS
