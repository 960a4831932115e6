/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/arguments.h"

G_BEGIN_DECLS

/**
 * UsSignatoriesOptions:
 * @format: (nullable): of list: "text" or "csv"
 * @old: of list: whether only those who agreed to an older version
 * @dry_run: whether import only tells what it would do
 * @unclear: whether import takes what is unclear too
 * @by: (nullable): of sort: what to sort by
 * @keep: whether sort is kept as a rule
 * @merge: whether dedupe merges those with the same name
 * @date: (nullable): of status: when
 * @approved_by: (nullable): of status: who approved
 * @message: (nullable): of status: where it can be read again
 *
 * The options of `undersigned-cli signatories`.
 */
typedef struct
{
  char *format;
  gboolean old;
  gboolean dry_run;
  gboolean unclear;
  char *by;
  gboolean keep;
  gboolean merge;
  char *date;
  char *approved_by;
  char *message;
} UsSignatoriesOptions;

gboolean us_signatories_options_parse (UsSignatoriesOptions *self, const UsCommand *command,
                                       int argc, char **argv, int *ret_code);
void us_signatories_options_clear (UsSignatoriesOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UsSignatoriesOptions, us_signatories_options_clear)

G_END_DECLS
