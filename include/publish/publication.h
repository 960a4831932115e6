/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/signatory.h"
#include "publish/edition.h"
#include "publish/page-setup.h"

G_BEGIN_DECLS

/**
 * UsPublicAddressee:
 *
 * What may be seen of an addressee. No string is ever %NULL; empty when there is nothing.
 */
typedef struct
{
  GRefString *honorific;
  GRefString *name;
  GRefString *office;
  GRefString *organisation;
  GRefString *address; /* lines, parted by LF */
  GRefString *country;
} UsPublicAddressee;

/**
 * UsPublicBlock:
 * @kind: kind
 * @level: 0 to 2, for demands and bullets
 * @position: where the block is in the body of the statement
 * @number: (nullable): for demands "1", "a", "i" or "١", "أ", without punctuation
 * @ordinal: for demands, from 1 among its siblings
 * @rtl: whether this block is written from right to left, whatever the letter is
 * @text: text; note references carry the id of their note
 */
typedef struct
{
  UsBlockKind kind;
  guint level, ordinal, position;
  gboolean rtl;
  char *number;
  UsText *text;
} UsPublicBlock;

/**
 * UsPublicSignatory:
 *
 * What may be seen of a signatory, and where it is in the list of the statement: there is no field
 * here for anything private. Never %NULL, may be empty. The group is the heading above it, the
 * number 0 where there are none, the mark that of a note in @shared_notes, from 1, or 0.
 */
typedef struct
{
  UsSignatoryKind kind;
  guint position, number, mark;
  GRefString *name, *person;
  GRefString *role;
  GRefString *organisation;
  GRefString *country;
  GRefString *group;
  GRefString *note;
  GRefString *link;
} UsPublicSignatory;

/**
 * UsPublicNote:
 * @id: the note's id, as in the spans that refer to it
 * @number: from 1, in the order of first reference
 * @text: text
 */
typedef struct
{
  const char *id;
  guint number;
  UsText *text;
} UsPublicNote;

/**
 * UsPublication:
 *
 * An immutable snapshot of what a reader may see; may be read from any thread. Strings are never
 * %NULL. What is blank is left out; the members of a group stand together.
 */
typedef struct
{
  gatomicrefcount references;
  GRefString *language;
  gboolean rtl;
  GRefString *date; /* ISO */
  char *date_text;  /* in the letter's language */
  GRefString *place;
  char *banner; /* of a draft or an embargo; may be empty */
  GRefString *title, *subject;
  UsText *about;
  GRefString *salutation, *valediction;
  GRefString *signatories_heading;
  gboolean heading_counts; /* says how many there are */
  UsPublicAddressee *addressees;
  gsize n_addressees;
  UsPublicBlock *blocks;
  gsize n_blocks;
  UsPublicSignatory *signatories;
  gsize n_signatories;
  gsize n_withheld, n_withheld_organisations; /* counted and not named; the latter are among them */
  char **shared_notes;                        /* of signatories, %NULL-terminated, or %NULL */
  char *as_of; /* the date of the signatories, as @date_text; may be empty */
  UsPublicAddressee *copies;
  gsize n_copies;
  UsText **contacts;
  gsize n_contacts;
  UsPublicNote *notes;
  gsize n_notes;
  UsPageSetup pages;
} UsPublication;

UsPublication *us_publication_new (UsStatement *statement,
                                   const UsPublishOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void us_publication_detach (UsPublication *self);
UsPublication *us_publication_ref (UsPublication *self);
void us_publication_unref (UsPublication *self);
const UsPublicNote *us_publication_find_note (const UsPublication *self, const char *id);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPublication, us_publication_unref)

G_END_DECLS
