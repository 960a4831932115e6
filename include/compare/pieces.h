/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsPieceKind:
 * @US_PIECE_KEPT: in both texts
 * @US_PIECE_REMOVED: only in the old one
 * @US_PIECE_ADDED: only in the new one
 */
typedef enum
{
  US_PIECE_KEPT,
  US_PIECE_REMOVED,
  US_PIECE_ADDED,
} UsPieceKind;

/**
 * UsPiece:
 * @kind: what became of them
 * @text: the words, with what stands between them
 *
 * A piece of two texts that are compared. All that are not new make up the old text, and all that
 * are not removed the new one.
 */
typedef struct
{
  UsPieceKind kind;
  char *text;
} UsPiece;

UsPiece *us_piece_new (UsPieceKind kind, const char *text, gssize length) G_GNUC_WARN_UNUSED_RESULT;
void us_piece_free (UsPiece *self);
GPtrArray *us_pieces_compare (const char *old, const char *now,
                              const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *us_pieces_join (GPtrArray *words, UsPieceKind without) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
