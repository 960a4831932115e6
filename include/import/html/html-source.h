/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

/**
 * UsHtmlSource:
 * @lines: (element-type UsSourceBlock): what the recogniser reads, as whole paragraphs
 * @texts: (element-type UsText): the text of each line with its looks, by line number from 1
 * @aside: (element-type UsSourceBlock): what stands around the text of a page
 *
 * A page as the recogniser reads it.
 */
typedef struct
{
  GPtrArray *lines;
  GPtrArray *texts;
  GPtrArray *aside;
} UsHtmlSource;

UsHtmlSource *us_html_source_new (GPtrArray *blocks) G_GNUC_WARN_UNUSED_RESULT;
void us_html_source_free (UsHtmlSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsHtmlSource, us_html_source_free)

G_END_DECLS
