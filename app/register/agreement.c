/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/agreement.h"

#include "model/version.h"

#include <string.h>

/**
 * us_agreement_get_latest:
 * @statement: a statement
 *
 * Gives the number of the version that was kept last. Main thread only.
 *
 * Returns: (transfer none) (nullable): the number; %NULL when none was kept
 */
const char *
us_agreement_get_latest (UsStatement *statement)
{
  UsItemList *versions;
  guint n;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  versions = us_statement_get_versions (statement);
  n = us_item_list_get_length (versions);
  return n > 0 ? us_version_get_number (us_item_list_get (versions, n - 1)) : NULL;
}

/* Versions have numbers in the order in which they were kept. A later one than the last that is
 * left was removed. */
static gboolean
is_before (const char *agreed, const char *latest)
{
  return g_ascii_strtoull (agreed, NULL, 10) < g_ascii_strtoull (latest, NULL, 10);
}

/**
 * us_agreement_is_old:
 * @signatory: a signatory
 * @latest: (nullable): what us_agreement_get_latest() gave
 *
 * Whether somebody has confirmed an older version of the letter than the last one, and is to be
 * asked again. Main thread only.
 *
 * Returns: whether it is so
 */
gboolean
us_agreement_is_old (UsSignatory *signatory, const char *latest)
{
  const char *agreed;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), FALSE);

  agreed = us_item_get_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO);
  return latest != NULL && *agreed != '\0' && is_before (agreed, latest) &&
         us_signatory_get_status (signatory) == US_SIGNATORY_CONFIRMED;
}

typedef struct
{
  const char *latest;
  guint n;
} Count;

static void
count_cb (gpointer signatory, gpointer user_data)
{
  Count *count = user_data;

  count->n += us_agreement_is_old (signatory, count->latest);
}

/**
 * us_agreement_count_old:
 * @statement: a statement
 *
 * Counts those who have confirmed an older version than the last one. Main thread only.
 *
 * Returns: how many
 */
guint
us_agreement_count_old (UsStatement *statement)
{
  Count count = { NULL, 0 };

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);

  count.latest = us_agreement_get_latest (statement);
  if (count.latest != NULL)
    us_item_list_foreach (us_statement_get_signatories (statement), count_cb, &count);
  return count.n;
}

typedef struct
{
  const char *latest;
  GPtrArray *old;
} List;

static void
list_cb (gpointer signatory, gpointer user_data)
{
  List *list = user_data;

  if (us_agreement_is_old (signatory, list->latest))
    g_ptr_array_add (list->old, g_object_ref (signatory));
}

/**
 * us_agreement_list_old:
 * @statement: a statement
 *
 * Lists those who have confirmed an older version than the last one. Main thread only.
 *
 * Returns: (transfer full) (element-type UsSignatory): those who are to be asked again, in order
 */
GPtrArray *
us_agreement_list_old (UsStatement *statement)
{
  List list = { NULL, NULL };

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  list.old = g_ptr_array_new_with_free_func (g_object_unref);
  list.latest = us_agreement_get_latest (statement);
  us_item_list_foreach (us_statement_get_signatories (statement), list_cb, &list);
  return list.old;
}

typedef struct
{
  const char *number;
  gboolean is_latest;
  guint n;
} Agreed;

static void
count_agreed_cb (gpointer signatory, gpointer user_data)
{
  Agreed *self = user_data;
  const char *agreed = us_item_get_string (signatory, US_SIGNATORY_AGREED_TO);

  self->n += us_signatory_get_status (signatory) == US_SIGNATORY_CONFIRMED &&
             (*agreed == '\0' ? self->is_latest : strcmp (agreed, self->number) == 0);
}

/**
 * us_agreement_count:
 * @statement: a statement
 * @number: the number of a version
 *
 * Counts those who have confirmed a version. Main thread only.
 *
 * Returns: how many
 */
guint
us_agreement_count (UsStatement *statement, const char *number)
{
  Agreed self = { number, FALSE, 0 };

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);
  g_return_val_if_fail (number != NULL, 0);

  self.is_latest = g_strcmp0 (number, us_agreement_get_latest (statement)) == 0;
  us_item_list_foreach (us_statement_get_signatories (statement), count_agreed_cb, &self);
  return self.n;
}

/**
 * us_agreement_note:
 * @signatory: who has answered
 * @status: the answer
 * @latest: (nullable): what us_agreement_get_latest() gave
 * @error: %US_ERROR_REFUSED
 *
 * Notes to which version somebody agrees who confirms now. Whoever is asked again has agreed to
 * none; other answers leave what was. Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_agreement_note (UsSignatory *signatory, UsSignatoryStatus status, const char *latest,
                   GError **error)
{
  g_return_val_if_fail (US_IS_SIGNATORY (signatory), FALSE);

  if (status == US_SIGNATORY_INVITED)
    latest = "";
  else if (status != US_SIGNATORY_CONFIRMED)
    latest = NULL;
  return latest == NULL ||
         us_item_set_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO, latest, error);
}

/**
 * us_agreement_settle:
 * @statement: a statement of which another version is about to be kept
 * @number: the version that was the last until now
 * @error: %US_ERROR_REFUSED
 *
 * Writes down what those agreed to who have confirmed and have no version noted. Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_agreement_settle (UsStatement *statement, const char *number, GError **error)
{
  UsItemList *list;
  guint length;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  list = us_statement_get_signatories (statement);
  length = us_item_list_get_length (list);
  for (guint i = 0; i < length; i++)
    {
      UsItem *item = us_item_list_get (list, i);

      if (us_signatory_get_status (US_SIGNATORY (item)) == US_SIGNATORY_CONFIRMED &&
          *us_item_get_string (item, US_SIGNATORY_AGREED_TO) == '\0' &&
          !us_item_set_string (item, US_SIGNATORY_AGREED_TO, number, error))
        return FALSE;
    }
  return TRUE;
}
