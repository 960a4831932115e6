/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the phrases of a letter say; one key of the files in data/phrases each. */
typedef enum
{
  US_PHRASE_STOP_WORD,
  US_PHRASE_CONJUNCTION,
  US_PHRASE_SENTENCE_WORD, /* that names hardly have: "which", "are" */
  US_PHRASE_SALUTATION,
  US_PHRASE_WEAK_SALUTATION,
  US_PHRASE_GREETING,
  US_PHRASE_VALEDICTION,
  US_PHRASE_VALEDICTION_FORMULA,
  US_PHRASE_VALEDICTION_WORD,
  US_PHRASE_SENDER,
  US_PHRASE_SIGNATORIES,
  US_PHRASE_SIGNATORIES_HERE,
  US_PHRASE_GROUP,
  US_PHRASE_INDIVIDUALS,
  US_PHRASE_COPY,
  US_PHRASE_SUBJECT,
  US_PHRASE_RECIPIENT,
  US_PHRASE_ORIGIN,
  US_PHRASE_DATE,
  US_PHRASE_ATTACHMENT,
  US_PHRASE_CONTACT,
  US_PHRASE_NOTES,
  US_PHRASE_TITLE,
  US_PHRASE_ABOUT,
  US_PHRASE_CALL,
  US_PHRASE_TOWARD,
  US_PHRASE_ASK,
  US_PHRASE_BYLINE,
  US_PHRASE_PRESS,
  US_PHRASE_SIGN_UP,
  US_PHRASE_AS_OF,
  US_PHRASE_WITHHELD,
  US_PHRASE_OTHERS,
  US_PHRASE_BACKGROUND,
  US_PHRASE_DECLARATION,
  US_PHRASE_RECITAL,
  US_PHRASE_COVER,
  US_PHRASE_FAREWELL,
  US_PHRASE_FORWARD,
  US_PHRASE_HEADER,
  US_PHRASE_HONORIFIC,
  US_PHRASE_POST_NOMINAL,
  US_PHRASE_GIVEN_NAME,
  US_PHRASE_PEOPLE,
  US_PHRASE_OFFICE,
  US_PHRASE_ROLE,
  US_PHRASE_ORGANISATION,
  US_PHRASE_COMPOUND,
  US_PHRASE_ORDINAL,
  US_PHRASE_POINT,
  US_PHRASE_FOR_WHOM,
  US_PHRASE_REPRESENTED,
  US_PHRASE_PAGE,
  US_PHRASE_HYPHEN_PREFIX,
  US_PHRASE_WEEKDAY,
  US_PHRASE_DATE_FILLER,
  US_PHRASE_MONTH,
} UsPhraseKind;

/* The phrases of one language, or of all of them. Never freed. */
typedef struct _UsPhrases UsPhrases;

#define US_PHRASES_N_LANGUAGES 8

const char *const *us_phrases_get_languages (void);
const UsPhrases *us_phrases_get (const char *language);
gboolean us_phrases_is_day_first (const UsPhrases *self);

/* All give lengths in bytes of the text, 0 when there is no such phrase. */
gsize us_phrases_match (const UsPhrases *self, UsPhraseKind kind, const char *text);
gsize us_phrases_match_all (const UsPhrases *self, UsPhraseKind kind, const char *text);
gsize us_phrases_match_label (const UsPhrases *self, UsPhraseKind kind, const char *text);
gboolean us_phrases_contain (const UsPhrases *self, UsPhraseKind kind, const char *text);
GPtrArray *us_phrases_list (const UsPhrases *self, UsPhraseKind kind) G_GNUC_WARN_UNUSED_RESULT;
gsize us_phrases_match_number (const UsPhrases *self, UsPhraseKind kind, const char *text,
                               guint *ret_number);

G_END_DECLS
