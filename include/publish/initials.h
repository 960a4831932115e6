/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/**
 * UsInitial:
 * @index: of the first whose name has it
 * @letter: a capital without diacritics; "#" for what begins with none
 *
 * Where the names of a letter begin in a list that is in alphabetical order.
 */
typedef struct
{
  guint index;
  char letter[8];
} UsInitial;

GArray *us_initials_find (const UsPublicSignatory *signatories, gsize n_signatories,
                          const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
