/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsProblem:
 * @id: (nullable): id of the item that has it, or %NULL for the statement itself
 * @property: (nullable): name of the property
 * @place: translated: "Demand 3", "Signatory 12"
 * @message: translated sentence
 */
typedef struct
{
  char *id;
  char *property;
  char *place;
  char *message;
} UsProblem;

void us_problem_free (UsProblem *self);
GPtrArray *us_release_check (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
