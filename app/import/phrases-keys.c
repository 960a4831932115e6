/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/phrases-keys.h"

static const UsPhrasesKey keys[] = {
  [US_PHRASE_STOP_WORD] = { "language", "stop-words" },
  [US_PHRASE_CONJUNCTION] = { "language", "conjunctions" },
  [US_PHRASE_SENTENCE_WORD] = { "language", "sentence-words" },
  [US_PHRASE_SALUTATION] = { "letter", "salutations" },
  [US_PHRASE_WEAK_SALUTATION] = { "letter", "weak-salutations" },
  [US_PHRASE_GREETING] = { "letter", "greetings" },
  [US_PHRASE_VALEDICTION] = { "letter", "valedictions" },
  [US_PHRASE_VALEDICTION_FORMULA] = { "letter", "valediction-formulas" },
  [US_PHRASE_VALEDICTION_WORD] = { "letter", "valediction-words" },
  [US_PHRASE_SENDER] = { "letter", "senders" },
  [US_PHRASE_SIGNATORIES] = { "letter", "signatories" },
  [US_PHRASE_SIGNATORIES_HERE] = { "letter", "signatories-here" },
  [US_PHRASE_GROUP] = { "letter", "groups" },
  [US_PHRASE_INDIVIDUALS] = { "letter", "individuals" },
  [US_PHRASE_COPY] = { "letter", "copies" },
  [US_PHRASE_SUBJECT] = { "letter", "subjects" },
  [US_PHRASE_RECIPIENT] = { "letter", "recipients" },
  [US_PHRASE_ORIGIN] = { "letter", "origins" },
  [US_PHRASE_DATE] = { "letter", "dates" },
  [US_PHRASE_ATTACHMENT] = { "letter", "attachments" },
  [US_PHRASE_CONTACT] = { "letter", "contacts" },
  [US_PHRASE_NOTES] = { "letter", "notes" },
  [US_PHRASE_TITLE] = { "letter", "titles" },
  [US_PHRASE_ABOUT] = { "letter", "abouts" },
  [US_PHRASE_CALL] = { "letter", "calls" },
  [US_PHRASE_TOWARD] = { "letter", "towards" },
  [US_PHRASE_ASK] = { "letter", "asks" },
  [US_PHRASE_BYLINE] = { "letter", "bylines" },
  [US_PHRASE_PRESS] = { "letter", "press" },
  [US_PHRASE_SIGN_UP] = { "letter", "sign-ups" },
  [US_PHRASE_AS_OF] = { "letter", "as-of" },
  [US_PHRASE_WITHHELD] = { "letter", "withheld" },
  [US_PHRASE_OTHERS] = { "letter", "others" },
  [US_PHRASE_BACKGROUND] = { "letter", "backgrounds" },
  [US_PHRASE_DECLARATION] = { "letter", "declarations" },
  [US_PHRASE_RECITAL] = { "letter", "recitals" },
  [US_PHRASE_COVER] = { "mail", "covers" },
  [US_PHRASE_FAREWELL] = { "mail", "farewells" },
  [US_PHRASE_FORWARD] = { "mail", "forwards" },
  [US_PHRASE_HEADER] = { "mail", "headers" },
  [US_PHRASE_HONORIFIC] = { "names", "honorifics" },
  [US_PHRASE_POST_NOMINAL] = { "names", "post-nominals" },
  [US_PHRASE_GIVEN_NAME] = { "names", "given-names" },
  [US_PHRASE_PEOPLE] = { "names", "groups-of-people" },
  [US_PHRASE_OFFICE] = { "names", "offices" },
  [US_PHRASE_ROLE] = { "names", "roles" },
  [US_PHRASE_ORGANISATION] = { "names", "organisations" },
  [US_PHRASE_ORDINAL] = { "names", "ordinals" },
  [US_PHRASE_POINT] = { "names", "points" },
  [US_PHRASE_COMPOUND] = { "names", "organisation-endings" },
  [US_PHRASE_FOR_WHOM] = { "names", "for-whom" },
  [US_PHRASE_REPRESENTED] = { "names", "represented" },
  [US_PHRASE_PAGE] = { "names", "pages" },
  [US_PHRASE_HYPHEN_PREFIX] = { "hyphens", "prefixes" },
  [US_PHRASE_WEEKDAY] = { "dates", "weekdays" },
  [US_PHRASE_DATE_FILLER] = { "dates", "fillers" },
  [US_PHRASE_MONTH] = { "dates", "months" },
};

/**
 * us_phrases_get_key:
 * @kind: which phrases
 *
 * Where phrases stand in the files of data/phrases. Any thread.
 *
 * Returns: (transfer none): group and key
 */
const UsPhrasesKey *
us_phrases_get_key (UsPhraseKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (keys), &keys[0]);

  return &keys[kind];
}
