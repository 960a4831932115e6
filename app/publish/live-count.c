/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/live-count.h"

/**
 * us_live_count_start:
 * @self: a count
 *
 * Begins at nobody. Any thread.
 */
void
us_live_count_start (UsLiveCount *self)
{
  g_return_if_fail (self != NULL);

  *self =
      (UsLiveCount){ .countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
}

/* A long list names few countries: only the first of each spelling is brought into one case. */
static void
add_country (UsLiveCount *self, const char *country)
{
  g_autofree char *folded = NULL;
  g_autofree char *name = NULL;

  if (*country == '\0' || g_hash_table_contains (self->countries, country))
    return;
  g_hash_table_add (self->countries, g_strdup (country));
  folded = g_utf8_casefold (country, -1);
  /* The mark keeps what was folded apart from what somebody wrote. */
  name = g_strconcat ("\n", g_strstrip (folded), NULL);
  if (name[1] != '\0' && g_hash_table_add (self->countries, g_steal_pointer (&name)))
    self->counts[US_COUNT_COUNTRIES]++;
}

/**
 * us_live_count_add:
 * @self: a count
 * @kind: the kind of a signatory
 * @country: where they are; may be empty
 *
 * Counts one signatory. Who signs for an organisation lets the organisation sign. Any thread.
 */
void
us_live_count_add (UsLiveCount *self, UsSignatoryKind kind, const char *country)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (country != NULL);

  self->counts[US_COUNT_SIGNATORIES]++;
  self->counts[kind == US_SIGNATORY_IS_INDIVIDUAL ? US_COUNT_INDIVIDUALS
                                                  : US_COUNT_ORGANISATIONS]++;
  add_country (self, country);
}

/**
 * us_live_count_end:
 * @self: a count
 *
 * Frees what only counting needed; the counts stay. Any thread.
 */
void
us_live_count_end (UsLiveCount *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->countries, g_hash_table_unref);
}

typedef struct
{
  UsLiveCount *count;
  guint statuses;
} Walk;

static void
add_signatory (gpointer item, gpointer user_data)
{
  const Walk *walk = user_data;

  if ((walk->statuses & 1u << us_signatory_get_status (item)) != 0)
    us_live_count_add (walk->count, us_item_get_choice (item, US_SIGNATORY_KIND),
                       us_item_get_string (item, US_SIGNATORY_COUNTRY));
}

/**
 * us_live_count_list:
 * @self: (out): a count, which needs neither start nor end
 * @signatories: the signatories of a statement
 * @statuses: bits 1 << #UsSignatoryStatus of those who count
 *
 * Counts a whole list. Main thread only.
 */
void
us_live_count_list (UsLiveCount *self, UsItemList *signatories, guint statuses)
{
  Walk walk = { self, statuses };

  g_return_if_fail (self != NULL);
  g_return_if_fail (US_IS_ITEM_LIST (signatories));

  us_live_count_start (self);
  us_item_list_foreach (signatories, add_signatory, &walk);
  us_live_count_end (self);
}
