/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

GPtrArray *us_reflow (GPtrArray *lines, const UsPhrases *phrases) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
