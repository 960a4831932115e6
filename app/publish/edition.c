/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/edition.h"

#include <string.h>

#include "model/addressee.h"
#include "model/language.h"
#include "model/statement.h"
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
 * @language: of the letter
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
 * Puts the salutation of the one whom an edition is addressed to, when there is one. Main thread
 * only.
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
      const char *own = us_item_get_string (addressee, US_ADDRESSEE_SALUTATION);

      if (!us_edition_is_for (options, addressee) || *own == '\0')
        continue;
      clear_string (salutation, empty);
      *salutation = g_ref_string_new (own);
    }
}
