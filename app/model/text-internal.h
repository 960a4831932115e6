/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

/* One allocation: the spans, then the string, then the targets of the spans. */
struct _UsText
{
  gatomicrefcount references;
  guint length;
  guint n_spans;
  const char *string;
  UsSpan spans[];
};

/* Makes a text of pieces of good texts, which may have cut an isolate in two. Any thread. */
UsText *us_text_assemble (GString *string, GArray *spans) G_GNUC_WARN_UNUSED_RESULT;
