/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"

G_BEGIN_DECLS

/**
 * UsBlockKindInfo:
 * @kind: which kind
 * @nick: its name in actions and menus
 * @title: what people call it, untranslated (N_())
 *
 * What the window knows of a kind of block.
 */
typedef struct
{
  UsBlockKind kind;
  const char *nick;
  const char *title;
} UsBlockKindInfo;

const UsBlockKindInfo *us_block_kinds_get (gsize *n_kinds);
const UsBlockKindInfo *us_block_kinds_find (const char *nick);
gboolean us_block_kinds_recognise (const char *typed, UsBlockKind *ret_kind);

G_END_DECLS
