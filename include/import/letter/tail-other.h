/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/draft.h"
#include "import/phrases.h"

G_BEGIN_DECLS

/**
 * UsTail:
 * @blocks: (element-type UsSourceBlock): the text
 * @phrases: phrases of its language
 * @draft: gets what is read
 * @names: (element-type UsSourceBlock): signatories that have not been read yet
 * @group: (nullable): heading of the group that they belong to
 * @group_line: its line
 * @group_start: signatories before it
 * @signs: those that stand after names and are explained, as us_note_signs_find() has them
 * @capitals: whether lines in capital letters are the headings of groups
 * @after: whether the signatories have ended
 * @n_after: blocks after them that nobody claims
 *
 * The tail of a letter as it is read.
 */
typedef struct
{
  GPtrArray *blocks;
  const UsPhrases *phrases;
  UsDraft *draft;
  GPtrArray *names;
  char *group;
  guint group_line;
  guint group_start;
  guint signs;
  gboolean capitals;
  gboolean after;
  guint n_after;
} UsTail;

gboolean us_tail_is_in_capitals (const UsTail *self, guint i);
gboolean us_tail_has_groups_in_capitals (const UsTail *self, guint from);
void us_tail_flush (UsTail *self);
gboolean us_tail_read_group (UsTail *self, guint i);
gboolean us_tail_is_other (const UsTail *self, const UsSourceBlock *block);
void us_tail_keep (UsTail *self, guint i);
gboolean us_tail_read_about (UsTail *self, guint i);
gboolean us_tail_read_contact (UsTail *self, guint i);
gboolean us_tail_read_date (UsTail *self, guint i);

G_END_DECLS
