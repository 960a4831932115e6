/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/signatories-options.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* Actions of `undersigned-cli signatories` that print: each gets the operands after its name, and
 * says in *ret_changed whether the statement is to be saved. */
int us_signatories_list (UsStatement *statement, char **operands,
                         const UsSignatoriesOptions *options, gboolean *ret_changed);
int us_signatories_import (UsStatement *statement, char **operands,
                           const UsSignatoriesOptions *options, gboolean *ret_changed);
int us_signatories_dedupe (UsStatement *statement, char **operands,
                           const UsSignatoriesOptions *options, gboolean *ret_changed);
int us_signatories_silent (UsStatement *statement, char **operands,
                           const UsSignatoriesOptions *options, gboolean *ret_changed);

G_END_DECLS
