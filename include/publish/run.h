/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

/**
 * UsRun:
 * @text: its first byte; not terminated
 * @length: bytes
 * @spans: the span of each kind that covers it, or %NULL; %US_SPAN_UNKNOWN is never set
 *
 * A part of a text over which nothing begins or ends.
 */
typedef struct
{
  const char *text;
  gsize length;
  const UsSpan *spans[US_SPAN_UNKNOWN];
} UsRun;

/**
 * UsRunIter:
 *
 * Walks over a text run by run. Lives on the stack; borrows the text.
 */
typedef struct
{
  const char *string;
  guint length;
  guint position;
  const UsSpan *spans;
  gsize n_spans;
  gsize next_span;
  const UsSpan *open[US_SPAN_UNKNOWN];
} UsRunIter;

void us_run_iter_init (UsRunIter *self, const UsText *text);
gboolean us_run_iter_next (UsRunIter *self, UsRun *ret_run);

G_END_DECLS
