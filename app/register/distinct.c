/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/distinct.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "register/likeness.h"

#define LINE "\n"

/* The same whoever of them stands first in the list. */
static char *
make_key (gpointer one, gpointer other)
{
  const char *a = us_item_get_id (one);
  const char *b = us_item_get_id (other);

  return strcmp (a, b) < 0 ? g_strconcat (a, " ", b, NULL) : g_strconcat (b, " ", a, NULL);
}

static const char *
get_lines (UsStatement *statement)
{
  return us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_DISTINCT);
}

/**
 * us_distinct_keep:
 * @statement: a statement
 * @one: one of its signatories
 * @other: another, who may seem to be the same
 * @error: as us_item_set_string()
 *
 * Remembers in the statement that they are two, as one step of undo. Main thread only.
 *
 * Returns: whether that was done
 */
gboolean
us_distinct_keep (UsStatement *statement, UsSignatory *one, UsSignatory *other, GError **error)
{
  g_autofree char *key = NULL;
  g_autofree char *lines = NULL;
  const char *before;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (US_IS_SIGNATORY (one) && US_IS_SIGNATORY (other), FALSE);

  before = get_lines (statement);
  key = make_key (one, other);
  if (strstr (before, key) != NULL)
    return TRUE;
  lines = *before == '\0' ? g_strdup (key) : g_strconcat (before, LINE, key, NULL);
  us_statement_begin_group (statement, _ ("Keep Both"));
  done = us_item_set_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_DISTINCT, lines, error);
  us_statement_end_group (statement);
  return done;
}

/**
 * us_distinct_leave_out:
 * @statement: a statement
 * @signatories: (element-type UsSignatory): some of its signatories
 * @pairs: (element-type UsLikePair): which of them are alike; an index after them is somebody else
 *
 * Takes those pairs out of which us_distinct_keep() was told that they are two. Main thread only.
 */
void
us_distinct_leave_out (UsStatement *statement, GPtrArray *signatories, GArray *pairs)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = NULL;
  guint n_left = 0;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (signatories != NULL && pairs != NULL);

  lines = g_strsplit (get_lines (statement), LINE, -1);
  if (lines[0] == NULL)
    return;
  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (known, lines[i]);
  for (guint i = 0; i < pairs->len; i++)
    {
      const UsLikePair pair = g_array_index (pairs, UsLikePair, i);
      g_autofree char *key =
          pair.index < signatories->len && pair.like < signatories->len
              ? make_key (signatories->pdata[pair.index], signatories->pdata[pair.like])
              : NULL;

      if (key == NULL || !g_hash_table_contains (known, key))
        g_array_index (pairs, UsLikePair, n_left++) = pair;
    }
  g_array_set_size (pairs, n_left);
}
