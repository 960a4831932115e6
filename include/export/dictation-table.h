/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/dictation.h"

G_BEGIN_DECLS

/* Signatories as a table: who, what they are, where. */
void us_dictation_give_table (UsDictation *self, const UsPublicSignatory *signatories,
                              gsize n_signatories);

G_END_DECLS
