/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/signatories-options.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* Actions of `undersigned-cli signatories` that change the list, as those of signatories-show.h. */
int us_signatories_add (UsStatement *statement, char **operands,
                        const UsSignatoriesOptions *options, gboolean *ret_changed);
int us_signatories_sort (UsStatement *statement, char **operands,
                         const UsSignatoriesOptions *options, gboolean *ret_changed);
int us_signatories_status (UsStatement *statement, char **operands,
                           const UsSignatoriesOptions *options, gboolean *ret_changed);

G_END_DECLS
