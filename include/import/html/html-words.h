/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

/**
 * UsHtmlLook:
 * @bold: bold
 * @italic: italic
 * @link: (nullable): address; must live as long as the words
 *
 * How words look.
 */
typedef struct
{
  gboolean bold;
  gboolean italic;
  const char *link;
} UsHtmlLook;

/**
 * UsHtmlWords:
 * @text: what was read so far
 * @spans: (element-type UsSpan): its looks
 * @space: whether white space is owed before the next word
 *
 * Puts the words of a paragraph together. Lives on the stack.
 */
typedef struct
{
  GString *text;
  GArray *spans;
  gboolean space;
} UsHtmlWords;

void us_html_words_init (UsHtmlWords *self);
void us_html_words_clear (UsHtmlWords *self);
gboolean us_html_words_is_space (char character);
gsize us_html_words_find_end (const char *text, gsize length);
gsize us_html_words_trim (const char *word, gsize *length, gboolean before, gboolean after);
gboolean us_html_words_is_full (const UsHtmlWords *self, gsize length);
void us_html_words_add (UsHtmlWords *self, const char *word, const UsHtmlLook *look);
UsText *us_html_words_finish (UsHtmlWords *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
