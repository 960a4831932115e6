/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/difference.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsFindings:
 * @old: a letter
 * @now: the letter that it is compared with
 * @all: whether what is not printed is compared too
 * @language: the code of the language of @now
 * @differences: (element-type UsDifference): what was found so far
 *
 * A comparison under way.
 */
typedef struct
{
  UsStatement *old;
  UsStatement *now;
  gboolean all;
  const char *language;
  GPtrArray *differences;
} UsFindings;

void us_findings_add (UsFindings *self, UsDifference *difference, UsItem *item,
                      const char *property);
void us_findings_check_field (UsFindings *self, UsItem *old, UsItem *now, guint property,
                              const char *place);

G_END_DECLS
