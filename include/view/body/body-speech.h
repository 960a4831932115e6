/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* What a screen reader says of a block, besides the characters of its text. */
char *us_body_speech_new (UsStatement *statement, UsBlock *block,
                          const char *number) G_GNUC_WARN_UNUSED_RESULT;
char *us_body_speech_at (UsStatement *statement, UsText *text, const UsSpan *span);

G_END_DECLS
