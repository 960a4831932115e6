/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/labels.h"
#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsTextWriter:
 * @publication: what is written
 * @labels: in its language
 * @out: all lines so far
 * @line: the paragraph that is being put together; always empty between two
 * @width: columns of a line
 * @flowed: whether a line that goes on in the next one ends with a space
 *
 * Writes a letter as lines of plain text. Lives on the stack of us_text_render().
 */
typedef struct
{
  const UsPublication *publication;
  const UsLabels *labels;
  GString *out;
  GString *line;
  guint width;
  gboolean flowed;
} UsTextWriter;

void us_text_writer_begin_part (UsTextWriter *self);
void us_text_writer_add (UsTextWriter *self, const char *text);
void us_text_writer_add_joined (UsTextWriter *self, const char *text);
void us_text_writer_add_rich (UsTextWriter *self, const UsText *text);
void us_text_writer_end_line (UsTextWriter *self, const char *first, const char *others);
void us_text_writer_end_heading (UsTextWriter *self, char underline);

G_END_DECLS
