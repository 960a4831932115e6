/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

void us_inline_write (GString *out, const UsText *text);

G_END_DECLS
