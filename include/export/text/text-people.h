/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/text/text-writer.h"

G_BEGIN_DECLS

void us_text_write_addressees (UsTextWriter *self);
void us_text_write_signatories (UsTextWriter *self);
void us_text_write_copies (UsTextWriter *self);

G_END_DECLS
