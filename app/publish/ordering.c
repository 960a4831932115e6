/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/ordering.h"

#include <string.h>

/* Gives every group a rank in the order in which they first appear; no group is rank 0, so that
 * nobody is printed under the heading of a group that is not theirs. */
static gboolean
rank (const UsPublicSignatory *signatories, gsize n_signatories, guint *ranks, guint *ret_n_groups)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean in_order = TRUE;

  for (gsize i = 0; i < n_signatories; i++)
    {
      char *group = signatories[i].group;

      if (*group == '\0')
        ranks[i] = 0;
      else if (i > 0 && strcmp (group, signatories[i - 1].group) == 0)
        ranks[i] = ranks[i - 1];
      else
        {
          ranks[i] = GPOINTER_TO_UINT (g_hash_table_lookup (groups, group));
          if (ranks[i] == 0)
            {
              ranks[i] = g_hash_table_size (groups) + 1;
              g_hash_table_insert (groups, group, GUINT_TO_POINTER (ranks[i]));
            }
        }
      in_order = in_order && (i == 0 || ranks[i] >= ranks[i - 1]);
    }

  *ret_n_groups = g_hash_table_size (groups) + 1;
  return in_order;
}

/**
 * us_ordering_by_group:
 * @signatories: (array length=n_signatories): signatories, moved in place
 * @n_signatories: how many
 *
 * Brings the members of each group together: first those without a group, then the groups in the
 * order of their first member. Inside a group the order stays. Any thread.
 */
void
us_ordering_by_group (UsPublicSignatory *signatories, gsize n_signatories)
{
  g_autofree guint *ranks = g_new (guint, n_signatories);
  g_autofree gsize *next = NULL;
  g_autofree UsPublicSignatory *copy = NULL;
  guint n_groups;

  g_return_if_fail (signatories != NULL || n_signatories == 0);

  if (rank (signatories, n_signatories, ranks, &n_groups))
    return;

  next = g_new0 (gsize, n_groups + 1);
  for (gsize i = 0; i < n_signatories; i++)
    next[ranks[i] + 1]++;
  for (guint group = 1; group < n_groups; group++)
    next[group] += next[group - 1];

  copy = g_memdup2 (signatories, n_signatories * sizeof *signatories);
  for (gsize i = 0; i < n_signatories; i++)
    signatories[next[ranks[i]]++] = copy[i];
}
