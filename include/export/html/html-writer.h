/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/labels.h"
#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsHtmlWriter:
 * @publication: what is written
 * @labels: in its language, or in English
 * @label_attributes: "", or what says that the labels are in another language than the letter
 * @out: the page so far
 * @references: for each note, how many references to it there are
 * @written: for each note, how many of them are in @out
 * @rtl: direction of the text that is written
 *
 * Writes a letter as a page. Lives on the stack of us_html_render().
 */
typedef struct
{
  const UsPublication *publication;
  const UsLabels *labels;
  const char *label_attributes;
  GString *out;
  guint *references;
  guint *written;
  gboolean rtl;
} UsHtmlWriter;

void us_html_writer_count_references (UsHtmlWriter *self, const UsText *text);
void us_html_writer_add (UsHtmlWriter *self, const char *text);
void us_html_writer_add_name (UsHtmlWriter *self, const char *name);
void us_html_writer_add_rich (UsHtmlWriter *self, const UsText *text);
const char *us_html_writer_get_digits (const UsHtmlWriter *self);
void us_html_writer_add_direction (UsHtmlWriter *self, gboolean rtl, const char *text);

G_END_DECLS
