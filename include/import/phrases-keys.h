/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

/**
 * UsPhrasesKey:
 * @group: a group of the files in data/phrases
 * @key: a key in it
 *
 * Where phrases stand.
 */
typedef struct
{
  const char *group;
  const char *key;
} UsPhrasesKey;

const UsPhrasesKey *us_phrases_get_key (UsPhraseKind kind);

G_END_DECLS
