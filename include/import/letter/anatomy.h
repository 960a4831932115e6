/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"
#include "import/source.h"

G_BEGIN_DECLS

/**
 * UsAnatomy:
 * @salutation: first block of the salutation, or @head when there is none
 * @head: the block after the head
 * @tail: the first block of the tail: the valediction, the heading of the signatories or the first
 * of them; the number of blocks when there is none
 * @valediction: whether @tail is a valediction
 * @names: the first block that may be a signatory
 *
 * Where the parts of a letter begin, as indices of its blocks.
 */
typedef struct
{
  guint salutation;
  guint head;
  guint tail;
  gboolean valediction;
  guint names;
} UsAnatomy;

void us_anatomy_find (GPtrArray *blocks, const UsPhrases *phrases, UsAnatomy *ret_anatomy);

G_END_DECLS
