/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

/**
 * UsCountOf:
 * @US_COUNT_SIGNATORIES: all who sign
 * @US_COUNT_ORGANISATIONS: organisations, and persons who sign for one
 * @US_COUNT_INDIVIDUALS: persons for themselves
 * @US_COUNT_COUNTRIES: different countries of those who sign
 *
 * What a count in the text of a letter can count.
 */
typedef enum
{
  US_COUNT_SIGNATORIES,
  US_COUNT_ORGANISATIONS,
  US_COUNT_INDIVIDUALS,
  US_COUNT_COUNTRIES,
} UsCountOf;

#define US_N_COUNTS (US_COUNT_COUNTRIES + 1)

/* What a text says that is computed: the number of a demand, or how many sign. The target of such a
 * span is one string, as all targets are. */
char *us_live_demand_new (const char *id, gboolean number_only) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_live_demand_parse (const char *target, char **ret_id, gboolean *ret_number_only);
char *us_live_count_new (UsCountOf of, gboolean words) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_live_count_parse (const char *target, UsCountOf *ret_of, gboolean *ret_words);
const char *us_live_count_get_name (UsCountOf of);
gboolean us_live_is_target (UsSpanKind kind, const char *target);

G_END_DECLS
