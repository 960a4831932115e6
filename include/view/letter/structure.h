/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsStructurePart:
 * @id: of the item; %NULL for a field of the letter itself
 * @property: that field; "signatories" for all of these; else %NULL
 * @kind: what it is, translated: "Demand"
 * @number: (nullable): its number in the letter
 * @words: what it says, on one line
 * @level: how deep it is among demands
 *
 * A part of a letter.
 */
typedef struct
{
  char *id;
  const char *property;
  const char *kind;
  char *number;
  char *words;
  guint level;
} UsStructurePart;

GPtrArray *us_structure_list (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
char *us_structure_part_describe (const UsStructurePart *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
