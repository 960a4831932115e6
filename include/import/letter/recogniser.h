/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/reading/correction.h"

G_BEGIN_DECLS

UsDraft *us_recogniser_read_text (const char *text, const char *language,
                                  GArray *corrections) G_GNUC_WARN_UNUSED_RESULT;
UsDraft *us_recogniser_read_lines (GPtrArray *lines, GPtrArray *aside, GPtrArray *texts,
                                   const char *language,
                                   GArray *corrections) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
