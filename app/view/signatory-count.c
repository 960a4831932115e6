/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatory-count.h"

#include "model/signatory.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  guint position;
  gboolean found;
} Search;

static void
count_confirmed (gpointer item, gpointer user_data)
{
  if (us_signatory_get_status (item) == US_SIGNATORY_CONFIRMED)
    ++*(guint *) user_data;
}

static void
compare (gpointer item, gpointer user_data)
{
  Search *search = user_data;

  if (search->found)
    return;
  search->found = strcmp (us_signatory_get_name (item), search->name) == 0;
  if (!search->found)
    search->position++;
}

/**
 * us_signatory_count_describe:
 * @signatories: the signatories of a statement
 * @n_shown: how many of them are shown
 *
 * Main thread only.
 *
 * Returns: (transfer full): "62 signatories · 51 confirmed"; empty when there are none
 */
char *
us_signatory_count_describe (UsItemList *signatories, guint n_shown)
{
  guint total;
  guint confirmed = 0;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), NULL);

  total = us_item_list_get_length (signatories);
  if (total == 0)
    return g_strdup ("");
  us_item_list_foreach (signatories, count_confirmed, &confirmed);
  if (n_shown == total)
    all = g_strdup_printf (ngettext ("%u signatory", "%u signatories", total), total);
  else
    /* translators: how many of all are shown, while others are hidden */
    all = g_strdup_printf (ngettext ("%u of %u signatory", "%u of %u signatories", total), n_shown,
                           total);
  some = g_strdup_printf (ngettext ("%u confirmed", "%u confirmed", confirmed), confirmed);
  /* translators: both are counted: "62 signatories · 51 confirmed" */
  return g_strdup_printf (_ ("%s · %s"), all, some);
}

/**
 * us_signatory_count_find:
 * @signatories: the signatories of a statement
 * @name: a name
 * @ret_position: (out) (optional): where it is
 *
 * Main thread only.
 *
 * Returns: whether somebody is listed with that very name
 */
gboolean
us_signatory_count_find (UsItemList *signatories, const char *name, guint *ret_position)
{
  Search search = { name, 0, FALSE };

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  us_item_list_foreach (signatories, compare, &search);
  if (search.found && ret_position != NULL)
    *ret_position = search.position;
  return search.found;
}

/**
 * us_signatory_count_hint:
 * @signatories: the signatories of a statement
 * @typed: what stands in the search
 *
 * Main thread only.
 *
 * Returns: (transfer full): what Enter would do with it; empty when nothing is typed
 */
char *
us_signatory_count_hint (UsItemList *signatories, const char *typed)
{
  guint position;

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  if (*typed == '\0')
    return g_strdup ("");
  if (us_signatory_count_find (signatories, typed, &position))
    return g_strdup_printf (_ ("“%s” is listed already, at %u"), typed, position + 1);
  return g_strdup_printf (_ ("Press Enter to add “%s”"), typed);
}
