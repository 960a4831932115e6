/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

/**
 * UsHeadPart:
 *
 * What a block of the head is: nothing yet, or what has been read of it. %US_HEAD_SAID is what a
 * person said and is no part of the head.
 */
typedef enum
{
  US_HEAD_OPEN,
  US_HEAD_DATE,
  US_HEAD_TITLE,
  US_HEAD_SUBJECT,
  US_HEAD_ABOUT,
  US_HEAD_ADDRESSEE,
  US_HEAD_DONE,
  US_HEAD_SAID,
} UsHeadPart;

/**
 * UsHead:
 * @blocks: (element-type UsSourceBlock): the text
 * @end: the block after the head, which is the salutation where there is one
 * @salutation: whether there is one
 * @phrases: phrases of its language
 * @draft: gets what is read
 * @parts: what each block of the head is
 * @byline: the block that says who issues it, or @end
 *
 * The head of a letter as it is read.
 */
typedef struct
{
  GPtrArray *blocks;
  guint end;
  gboolean salutation;
  const UsPhrases *phrases;
  UsDraft *draft;
  UsHeadPart *parts;
  guint byline;
} UsHead;

const char *us_head_skip_article (const UsHead *head, const char *text);
gboolean us_head_is_title_again (const UsHead *head, guint i);
gboolean us_head_is_addressed (const UsHead *head, guint i);
void us_head_read_title (UsHead *head);
void us_head_read_subject (UsHead *head);

G_END_DECLS
