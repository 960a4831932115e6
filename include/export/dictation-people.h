/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/dictation.h"

G_BEGIN_DECLS

void us_dictation_give_addressees (UsDictation *self);
void us_dictation_give_signatories (UsDictation *self);
void us_dictation_give_copies (UsDictation *self);

G_END_DECLS
