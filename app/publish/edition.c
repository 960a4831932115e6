/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/edition.h"

#include <string.h>

#include "model/language.h"
#include "model/statement.h"
#include "publish/courtesy.h"
#include "publish/labels.h"

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
format_date (const char *language, const char *date)
{
  char *day = us_language_format_date (language, date);

  return day != NULL ? day : g_strdup (date);
}

/**
 * us_edition_make_banner:
 * @options: (nullable): which edition
 * @language: of the letter, with its digits as us_numbering_get_language() names them
 *
 * Says what a reader has to know about an edition before reading it: that it is a draft, and of
 * which day, or until when it must not be published. Any thread.
 *
 * Returns: (transfer full): the words, in the letter's language; empty for most editions
 */
char *
us_edition_make_banner (const UsPublishOptions *options, const char *language)
{
  const UsLabels *labels = us_labels_find (language);
  const char *parts[4] = { NULL };
  guint n_parts = 0;
  g_autofree char *date = NULL;
  g_autofree char *embargo = NULL;

  if (options == NULL)
    return g_strdup ("");
  if (options->draft)
    parts[n_parts++] = labels->draft;
  if (options->draft && is_set (options->draft_date))
    parts[n_parts++] = date = format_date (language, options->draft_date);
  if (is_set (options->embargo))
    {
      g_autofree char *day = format_date (language, options->embargo);

      parts[n_parts++] = embargo = g_strconcat (labels->embargo, " ", day, NULL);
    }
  return g_strjoinv (" · ", (char **) parts);
}

/* The last day that a date may mean: that of its month or its year. A number that grows with it. */
static guint
get_last_day (const char *date)
{
  guint parts[] = { 0, 12, 31 };
  char *at = (char *) date;

  for (gsize i = 0; i < G_N_ELEMENTS (parts) && *at != '\0'; i++)
    {
      parts[i] = (guint) g_ascii_strtoull (at, &at, 10);
      at += *at == '-';
    }
  return (parts[0] * 16 + parts[1]) * 32 +
         MIN (parts[2], g_date_get_days_in_month (CLAMP (parts[1], 1, 12),
                                                  (GDateYear) CLAMP (parts[0], 1, 9999)));
}

/**
 * us_edition_chooses:
 * @statuses: bits 1 << #UsSignatoryStatus of those who are printed
 * @as_of: (nullable): ISO date; instead of @statuses, those who had agreed by then
 * @status: the status of a signatory
 * @approved_on: (nullable): since when, an ISO date; may be empty
 *
 * Tells whether a signatory is printed. As of a date are those who are confirmed, since that date
 * or an earlier one. A month or a year is over only on its last day. Nothing shows that somebody
 * without a date had agreed by then: they are left out. So is who has withdrawn since, on whichever
 * day: the list says who stands behind the letter since when, not what once could be read in it,
 * and a name that was taken back is in no new copy, unless withdrawn ones are asked for by
 * @statuses. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_edition_chooses (guint statuses, const char *as_of, UsSignatoryStatus status,
                    const char *approved_on)
{
  if (!is_set (as_of))
    return (statuses & 1u << status) != 0;
  return status == US_SIGNATORY_CONFIRMED && is_set (approved_on) &&
         get_last_day (approved_on) <= get_last_day (as_of);
}

static void
count_undated (gpointer item, gpointer count)
{
  if (us_signatory_get_status (item) == US_SIGNATORY_CONFIRMED &&
      !is_set (us_item_get_string (item, US_SIGNATORY_APPROVED_ON)))
    ++*(guint *) count;
}

/**
 * us_edition_count_undated:
 * @statement: a statement
 *
 * Counts those who are confirmed and do not say since when, whom an edition as of a date leaves
 * out. Main thread only.
 *
 * Returns: how many
 */
guint
us_edition_count_undated (UsStatement *statement)
{
  guint count = 0;

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);

  us_item_list_foreach (us_statement_get_signatories (statement), count_undated, &count);
  return count;
}

typedef struct
{
  guint statuses;
  const char *as_of;
  guint count;
} Chosen;

static void
count_chosen (gpointer item, gpointer data)
{
  Chosen *chosen = data;

  chosen->count +=
      us_edition_chooses (chosen->statuses, chosen->as_of, us_signatory_get_status (item),
                          us_item_get_string (item, US_SIGNATORY_APPROVED_ON));
}

/**
 * us_edition_count_chosen:
 * @statement: a statement
 * @statuses: bits 1 << #UsSignatoryStatus of those who are printed
 * @as_of: (nullable): ISO date; instead of @statuses, those who had agreed by then
 *
 * Counts those whom us_edition_chooses() chooses. Main thread only.
 *
 * Returns: how many
 */
guint
us_edition_count_chosen (UsStatement *statement, guint statuses, const char *as_of)
{
  Chosen chosen = { statuses, as_of, 0 };

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);

  us_item_list_foreach (us_statement_get_signatories (statement), count_chosen, &chosen);
  return chosen.count;
}

/**
 * us_edition_is_for:
 * @options: (nullable): which edition
 * @addressee: an addressee of the letter, or somebody who gets a copy
 *
 * Tells whether @addressee is named in the edition: each addressee has one of their own when the
 * letter is sent to each alone, and who gets a copy is named in all of them. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_edition_is_for (const UsPublishOptions *options, UsItem *addressee)
{
  return options == NULL || !is_set (options->addressee) ||
         us_item_get_list (addressee) !=
             us_statement_get_addressees (us_item_get_statement (addressee)) ||
         strcmp (us_item_get_id (addressee), options->addressee) == 0;
}

static void
clear_string (GRefString **string, GRefString *empty)
{
  if (*string != empty)
    g_ref_string_release (*string);
  *string = empty;
}

/**
 * us_edition_set_as_of:
 * @options: (nullable): which edition
 * @language: of the letter, with its digits as us_numbering_get_language() names them
 * @as_of: (inout): what the letter says of which day its list is, as words; may be empty
 *
 * Puts the day of which the edition is, when somebody chose one. Any thread.
 */
void
us_edition_set_as_of (const UsPublishOptions *options, const char *language, char **as_of)
{
  g_return_if_fail (as_of != NULL);

  if (options == NULL || !is_set (options->as_of))
    return;
  g_free (*as_of);
  *as_of = format_date (language, options->as_of);
}

/**
 * us_edition_trim_address:
 * @options: (nullable): which edition
 * @empty: the publication's empty string
 * @address: (inout): the postal address of somebody
 *
 * Takes out where somebody lives or works, in an edition for everybody. Any thread.
 */
void
us_edition_trim_address (const UsPublishOptions *options, GRefString *empty, GRefString **address)
{
  g_return_if_fail (address != NULL);

  if (options != NULL && options->for_public)
    clear_string (address, empty);
}

/**
 * us_edition_set_salutation:
 * @options: (nullable): which edition
 * @statement: the statement
 * @empty: the publication's empty string
 * @salutation: (inout): the salutation of the letter
 *
 * Puts the salutation for the one whom an edition is addressed to, when there is one: a joint one
 * greets those who do not get this copy. Main thread only.
 */
void
us_edition_set_salutation (const UsPublishOptions *options, UsStatement *statement,
                           GRefString *empty, GRefString **salutation)
{
  UsItemList *addressees = us_statement_get_addressees (statement);

  if (options == NULL || !is_set (options->addressee))
    return;
  for (guint i = 0; i < us_item_list_get_length (addressees); i++)
    {
      UsItem *addressee = us_item_list_get (addressees, i);
      g_autofree char *chosen = NULL;

      if (!us_edition_is_for (options, addressee))
        continue;
      chosen = us_courtesy_choose_salutation (addressee, *salutation);
      clear_string (salutation, empty);
      if (*chosen != '\0')
        *salutation = g_ref_string_new (chosen);
      return;
    }
}
