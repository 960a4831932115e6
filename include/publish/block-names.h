/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/numbering.h"

G_BEGIN_DECLS

/**
 * UsBlockNames:
 * @numbering: numbers of the demands
 * @counts: how many blocks of each kind there were so far
 *
 * Names the blocks of a letter, one after the other, for people who look for one.
 */
typedef struct
{
  UsNumbering numbering;
  guint counts[US_BLOCK_QUOTATION + 1];
} UsBlockNames;

void us_block_names_start (UsBlockNames *self);
char *us_block_names_next (UsBlockNames *self, UsBlock *block) G_GNUC_WARN_UNUSED_RESULT;
const char *us_block_names_get_kind (UsBlockKind kind);

G_END_DECLS
