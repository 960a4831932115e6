/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/* The deepest nesting of lists: levels 0 to 2. */
#define US_NESTING_MAX 3

/**
 * UsNester:
 * @open: a list begins with @block, inside of @depth others; its first item begins too
 * @next: an item of the innermost list ends, and another begins
 * @close: the innermost list ends, and its last item with it
 *
 * How a format writes lists.
 */
typedef struct
{
  void (*open) (gpointer self, const UsPublicBlock *block, guint depth);
  void (*next) (gpointer self);
  void (*close) (gpointer self, UsBlockKind kind, guint depth);
} UsNester;

/**
 * UsNesting:
 * @kind: of the lists that are open
 * @levels: of them, from the outermost
 * @depth: how many there are
 *
 * The lists of a body, as formats have them that nest lists in items. Begins as zeros.
 */
typedef struct
{
  UsBlockKind kind;
  guint levels[US_NESTING_MAX];
  guint depth;
} UsNesting;

void us_nesting_go_to (UsNesting *self, const UsNester *nester, gpointer writer,
                       const UsPublicBlock *block);

G_END_DECLS
