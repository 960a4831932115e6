/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/status.h"

#include "register/agreement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
set_one (UsItem *item, const UsConsent *consent, const char *latest, GError **error)
{
  const char *date = consent->date;

  /* Whoever is asked again has not agreed on any day. */
  if (date == NULL && consent->status == US_SIGNATORY_INVITED)
    date = "";
  return us_item_set_choice (item, US_SIGNATORY_STATUS, consent->status, error) &&
         us_agreement_note (US_SIGNATORY (item), consent->status, latest, error) &&
         (date == NULL || us_item_set_from_string (item, US_SIGNATORY_APPROVED_ON, date, error)) &&
         (consent->by == NULL ||
          us_item_set_string (item, US_SIGNATORY_APPROVED_BY, consent->by, error)) &&
         (consent->message == NULL ||
          us_item_set_string (item, US_SIGNATORY_MESSAGE, consent->message, error));
}

/**
 * us_status_set:
 * @statement: a statement
 * @signatories: (array length=n_signatories): some of its signatories
 * @n_signatories: how many
 * @consent: the answer of all of them
 * @error: %US_ERROR_REFUSED
 *
 * Notes an answer, and to which version it is, as one step that can be undone. Main thread only.
 *
 * Returns: whether all could be noted
 */
gboolean
us_status_set (UsStatement *statement, UsSignatory *const *signatories, guint n_signatories,
               const UsConsent *consent, GError **error)
{
  const char *latest;
  gboolean done = TRUE;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (signatories || n_signatories == 0, FALSE);
  g_return_val_if_fail (consent, FALSE);

  latest = us_agreement_get_latest (statement);
  us_statement_begin_group (statement, _ ("Change Status"));
  for (guint i = 0; done && i < n_signatories; i++)
    done = set_one (US_ITEM (signatories[i]), consent, latest, error);
  us_statement_end_group (statement);
  return done;
}

static void
count_one (gpointer item, gpointer counts)
{
  ((guint *) counts)[us_signatory_get_status (item)]++;
}

/**
 * us_status_count:
 * @statement: a statement
 * @ret_counts: (out caller-allocates): by status
 *
 * Counts the signatories by status. Main thread only.
 */
void
us_status_count (UsStatement *statement, guint ret_counts[US_SIGNATORY_WITHDRAWN + 1])
{
  g_return_if_fail (US_IS_STATEMENT (statement));

  memset (ret_counts, 0, sizeof (guint) * (US_SIGNATORY_WITHDRAWN + 1));
  us_item_list_foreach (us_statement_get_signatories (statement), count_one, ret_counts);
}

typedef struct
{
  GString *addresses;
  GHashTable *seen;
  guint without;
} Silent;

static void
add_silent (gpointer item, gpointer data)
{
  Silent *self = data;
  const char *email = us_item_get_string (item, US_SIGNATORY_EMAIL);

  if (us_signatory_get_status (item) != US_SIGNATORY_INVITED)
    return;
  if (strchr (email, '@') == NULL)
    self->without++;
  else if (g_hash_table_add (self->seen, g_utf8_casefold (email, -1)))
    g_string_append_printf (self->addresses, "%s\n", email);
}

/**
 * us_status_get_silent:
 * @statement: a statement
 * @ret_without: (out) (optional): how many of them have no address
 *
 * Lists the e-mail addresses of those who are invited and have not answered, each once, to ask them
 * again. Main thread only.
 *
 * Returns: (transfer full): addresses, a line each
 */
char *
us_status_get_silent (UsStatement *statement, guint *ret_without)
{
  Silent self = { NULL, NULL, 0 };

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self.addresses = g_string_new (NULL);
  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  us_item_list_foreach (us_statement_get_signatories (statement), add_silent, &self);
  g_hash_table_unref (self.seen);
  if (ret_without)
    *ret_without = self.without;
  return g_string_free (self.addresses, FALSE);
}
