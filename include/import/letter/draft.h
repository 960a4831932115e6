/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/reading.h"
#include "import/source.h"
#include "model/block.h"
#include "model/signatory.h"

G_BEGIN_DECLS

/* How sure a guess is: the letter says so itself, words or marks say so, only its place does. */
#define US_CONFIDENCE_SAID 98
#define US_CONFIDENCE_LIKELY 80
#define US_CONFIDENCE_PLACE 50

/**
 * UsDraftBlock:
 * @kind: of blocks of the body
 * @level: 0 to 2
 * @text: text; note references are still as they were written
 * @line: line of the source
 * @lead: bytes of its start that the source emphasises
 * @more: (nullable): what goes on with it on another line of the source
 * @more_line: that line
 * @reason: (nullable): why it is doubtful
 */
typedef struct
{
  UsBlockKind kind;
  guint level;
  char *text;
  guint line, more_line;
  guint lead;
  char *more;
  char *reason;
} UsDraftBlock;

/**
 * UsDraftPerson:
 *
 * An addressee, somebody who gets a copy, or a signatory. What is not known is %NULL.
 */
typedef struct
{
  UsSignatoryKind kind;
  char *honorific;
  char *name;
  char *person; /* who signs for it */
  char *role;   /* or office */
  char *organisation;
  char *address;
  char *country;
  char *email;
  char *note;
  char *link;
  char *group;
  guint line;
  char *reason;
} UsDraftPerson;

/**
 * UsDraftDoubt:
 * @property: name of the statement's property
 * @line: line of the source
 * @reason: a sentence
 */
typedef struct
{
  const char *property;
  guint line;
  char *reason;
} UsDraftDoubt;

/**
 * UsDraft:
 *
 * What the recogniser understood of a letter, before it is made into a statement.
 */
typedef struct
{
  const char *language;
  char *date, *place;
  char *title;
  char *subject;
  char *about;
  char *salutation;
  char *valediction;
  char *signatories_heading;
  char *signatories_as_of;     /* ISO */
  guint n_withheld, n_unnamed; /* who are counted and not named: on request, "and 14 others" */
  guint heading_line, stated;  /* where it stands, and how many it says that they are, or 0 */
  GPtrArray *addressees;       /* UsDraftPerson */
  GPtrArray *body;             /* UsDraftBlock */
  GPtrArray *signatories;      /* UsDraftPerson */
  GPtrArray *copies;           /* UsDraftPerson */
  GPtrArray *contacts;         /* UsDraftBlock */
  GPtrArray *notes;            /* UsDraftBlock */
  GPtrArray *aside;            /* UsDraftBlock: of the page and not of the letter */
  gunichar note_style;         /* how the text refers to them: '[', '{', '^', '.' or '*' */
  guint note_signs[16];        /* of '*': the note of each sign, from 1, or 0 */
  GPtrArray *doubts;           /* UsDraftDoubt */
  UsDraftBlock *byline;        /* the block of the body that says who issues it, or NULL */
  GPtrArray *texts;            /* UsText of each line of the source with its looks, or NULL */
  UsReading *reading;          /* what became of each line of the source, or NULL */
} UsDraft;

UsDraft *us_draft_new (void) G_GNUC_WARN_UNUSED_RESULT;
void us_draft_free (UsDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsDraft, us_draft_free)

UsDraftBlock *us_draft_add_block (GPtrArray *blocks, UsBlockKind kind, const char *text,
                                  guint line);
void us_draft_person_free (gpointer person);
UsDraftPerson *us_draft_add_person (GPtrArray *people, guint line);
void us_draft_claim (UsDraft *self, const UsSourceBlock *block, UsPart part, guint confidence);
void us_draft_doubt (UsDraft *self, const char *property, guint line, char *reason);
void us_draft_join (char **value, const char *text);

G_END_DECLS
