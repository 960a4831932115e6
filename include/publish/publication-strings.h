/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/**
 * UsPublicKind:
 * @US_PUBLIC_STATEMENT: #UsPublication, from a #UsStatement
 * @US_PUBLIC_ADDRESSEE: #UsPublicAddressee, from a #UsAddressee
 * @US_PUBLIC_SIGNATORY: #UsPublicSignatory, from a #UsSignatory
 *
 * The public structures that have strings of an item.
 */
typedef enum
{
  US_PUBLIC_STATEMENT,
  US_PUBLIC_ADDRESSEE,
  US_PUBLIC_SIGNATORY,
} UsPublicKind;

gboolean us_publication_take_strings (UsPublicKind kind, gconstpointer const *values,
                                      GRefString *empty, gpointer structure);
GStringChunk *us_publication_copy_strings (UsPublicKind kind, GRefString *empty,
                                           gpointer structures, gsize size,
                                           gsize count) G_GNUC_WARN_UNUSED_RESULT;
void us_publication_release_strings (UsPublicKind kind, GRefString *empty, gpointer structure);

G_END_DECLS
