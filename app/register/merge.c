/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/merge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

/* A confirmation counts for more than an invitation; whoever took it back or said no has the last
 * word. */
static guint
rank_status (UsSignatory *signatory)
{
  static const guint ranks[] = {
    [US_SIGNATORY_INVITED] = 0,
    [US_SIGNATORY_CONFIRMED] = 1,
    [US_SIGNATORY_DECLINED] = 2,
    [US_SIGNATORY_WITHDRAWN] = 3,
  };

  return ranks[us_signatory_get_status (signatory)];
}

static guint
choose_by_status (GPtrArray *signatories)
{
  guint best = 0;

  for (guint i = 1; i < signatories->len; i++)
    if (rank_status (signatories->pdata[i]) > rank_status (signatories->pdata[best]))
      best = i;
  return best;
}

/**
 * us_merge_choose:
 * @signatories: (element-type UsSignatory): signatories that are one, whose first stays
 * @property: a #UsSignatoryProperty
 *
 * Proposes whose field wins: that of the first where anything is in it. What belongs to the consent
 * comes from the one whose answer counts. Main thread only.
 *
 * Returns: an index of @signatories
 */
guint
us_merge_choose (GPtrArray *signatories, guint property)
{
  guint by_status;

  g_return_val_if_fail (signatories != NULL && signatories->len > 0, 0);

  by_status = choose_by_status (signatories);
  if (property == US_SIGNATORY_STATUS || property == US_SIGNATORY_APPROVED_BY ||
      property == US_SIGNATORY_APPROVED_ON || property == US_SIGNATORY_MESSAGE ||
      property == US_SIGNATORY_AGREED_TO)
    return by_status;
  if (property == US_SIGNATORY_KIND)
    return 0;
  for (guint i = 0; i < signatories->len; i++)
    if (property == US_SIGNATORY_LISTING
            ? us_item_get_choice (signatories->pdata[i], property) == US_SIGNATORY_WITHHELD
            : *us_item_get_string (signatories->pdata[i], property) != '\0')
      return i;
  return 0;
}

static guint
get_winner (GPtrArray *signatories, const guint *from, guint property)
{
  return from != NULL ? from[property] : us_merge_choose (signatories, property);
}

static void
add_remark (GString *all, const char *remark)
{
  if (*remark != '\0' && strstr (all->str, remark) == NULL)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", remark);
}

/* Two names that were taken for one say the same. Of all else somebody has chosen, except that they
 * may want to write to the other address too; where nobody was asked, nothing may be gone. */
static gboolean
is_kept (const UsField *field, guint property, const guint *from)
{
  if (property == US_SIGNATORY_EMAIL)
    return TRUE;
  return from == NULL && field->kind != US_FIELD_CHOICE && property != US_SIGNATORY_NAME &&
         property != US_SIGNATORY_SORT && property != US_SIGNATORY_REMARK;
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* The values that do not win, and are not the same but for case: "E-Mail: ann@example.org". */
static void
add_losers (GPtrArray *signatories, const guint *from, guint property, const char *title,
            GString *all)
{
  const guint winner = get_winner (signatories, from, property);
  const char *won = us_item_get_string (signatories->pdata[winner], property);

  if (from != NULL && *won == '\0')
    return;
  for (guint i = 0; i < signatories->len; i++)
    {
      const char *value = us_item_get_string (signatories->pdata[i], property);
      g_autofree char *line = NULL;

      if (*value == '\0' || is_same (value, won))
        continue;
      /* translators: a field of a signatory, and what stood there: "Country: Kenya" */
      line = g_strdup_printf (_ ("%s: %s"), title, value);
      add_remark (all, line);
    }
}

/* Remarks are all kept: they are nobody's to lose. */
static char *
join_remarks (GPtrArray *signatories, const guint *from)
{
  GString *all = g_string_new (NULL);
  guint n_fields;
  const UsField *fields =
      us_item_class_get_fields (US_ITEM_GET_CLASS (signatories->pdata[0]), &n_fields);

  for (guint i = 0; i < signatories->len; i++)
    add_remark (all, us_item_get_string (signatories->pdata[i], US_SIGNATORY_REMARK));
  for (guint property = 1; property <= n_fields; property++)
    if (is_kept (&fields[property - 1], property, from))
      add_losers (signatories, from, property, _ (fields[property - 1].title), all);
  return g_string_free (all, FALSE);
}

/* All values are chosen before any is set: what wins depends on what was there. */
static gboolean
take_fields (GPtrArray *signatories, const guint *from, GError **error)
{
  UsItem *first = signatories->pdata[0];
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  guint n_fields;

  us_item_class_get_fields (US_ITEM_GET_CLASS (first), &n_fields);
  for (guint property = 1; property <= n_fields; property++)
    {
      const guint index = get_winner (signatories, from, property);

      g_ptr_array_add (values, property == US_SIGNATORY_REMARK
                                   ? join_remarks (signatories, from)
                                   : us_item_to_string (signatories->pdata[index], property));
    }
  for (guint property = 1; property <= n_fields; property++)
    if (!us_item_set_from_string (first, property, values->pdata[property - 1], error))
      return FALSE;
  return TRUE;
}

/**
 * us_merge_signatories:
 * @statement: a statement
 * @signatories: (element-type UsSignatory): two or more of its signatories; the first stays
 * @from: (nullable): by property, from 1, the index of whose field wins; %NULL for those that
 *   us_merge_choose() proposes. Remarks are all kept, and an e-mail address that does not win is
 *   kept among them; without @from whatever else differs, but for names, is kept there too
 * @error: %US_ERROR_REFUSED
 *
 * Makes one signatory of several, as one step that can be undone. Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_merge_signatories (UsStatement *statement, GPtrArray *signatories, const guint *from,
                      GError **error)
{
  UsItemList *list;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (signatories != NULL && signatories->len > 0, FALSE);

  list = us_statement_get_signatories (statement);
  for (guint i = 0; i < signatories->len; i++)
    if (us_item_get_list (signatories->pdata[i]) != list)
      {
        g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                             _ ("Somebody is not in the list any more."));
        return FALSE;
      }
  us_statement_begin_group (statement, _ ("Merge Signatories"));
  done = take_fields (signatories, from, error);
  for (guint i = 1; done && i < signatories->len; i++)
    {
      guint position;

      if (us_item_list_find (list, signatories->pdata[i], &position))
        done = us_item_list_remove (list, position, 1, error);
    }
  us_statement_end_group (statement);
  return done;
}
