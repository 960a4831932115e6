/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

/**
 * UsDateMatch:
 * @iso: ISO 8601
 * @place: (nullable): what stands before the date on its line: "Geneva"
 * @doubtful: whether day and month could be the other way round
 *
 * A date as it was found.
 */
typedef struct
{
  char iso[11];
  char *place;
  gboolean doubtful;
} UsDateMatch;

gboolean us_date_parse_line (const char *line, const UsPhrases *phrases, UsDateMatch *ret_match);
gboolean us_date_parse_dateline (const char *line, const UsPhrases *phrases,
                                 UsDateMatch *ret_match);
gboolean us_date_find (const char *text, const UsPhrases *phrases, UsDateMatch *ret_match);
void us_date_match_clear (UsDateMatch *match);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UsDateMatch, us_date_match_clear)

G_END_DECLS
