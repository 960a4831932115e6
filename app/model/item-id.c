/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/item-id.h"

#include "item-internal.h"

#include <string.h>

/* The longest id that is taken from a file, in bytes. */
#define ID_MAX 64

/* Eight random characters that may begin a name in XML. */
static char *
make_id (void)
{
  static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";
  guint64 random = (guint64) g_random_int () << 32 | g_random_int ();
  char id[9] = { 0 };

  id[0] = letters[random % 24];
  for (guint i = 1; i < 8; i++)
    {
      random >>= 5;
      id[i] = letters[(random >> 3) & 31];
    }
  return g_strdup (id);
}

static gboolean
is_id (const char *id, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (id[i] <= ' ' || id[i] >= 0x7f || id[i] == '<' || id[i] == '>' || id[i] == '&' ||
          id[i] == '"' || id[i] == '\'')
        return FALSE;
    }
  return length > 0 && length <= ID_MAX;
}

/**
 * us_item_get_id:
 * @self: an item
 *
 * Gives what tells it from all others of its statement. It is random, made when first asked for,
 * and kept in the file. Main thread only.
 *
 * Returns: (transfer none): the id, of printable ASCII characters without spaces
 */
const char *
us_item_get_id (UsItem *self)
{
  UsItemList *list;
  UsStatement *statement;

  g_return_val_if_fail (US_IS_ITEM (self), "");

  list = us_item_get_list (self);
  statement = list ? us_item_list_get_statement (list) : NULL;
  if (statement)
    us_statement_ensure_index (statement);
  while (!us_item_peek_id (self))
    {
      us_item_take_id (self, make_id ());
      if (statement)
        us_statement_index_item (statement, self);
    }
  return us_item_peek_id (self);
}

/**
 * us_item_set_id:
 * @self: an item that is in no list yet
 * @id: (nullable): the id that a file gives it
 * @length: its length in bytes, or -1 when it ends with a NUL
 *
 * Gives an item its id. What is no id (1 to 64 printable ASCII characters without spaces and
 * `<>&"'`) is ignored, and an item whose id is taken gets a new one with its place in the
 * statement. Main thread only.
 *
 * Returns: (transfer none) (nullable): the id that it has now; %NULL when @id is none
 */
const char *
us_item_set_id (UsItem *self, const char *id, gssize length)
{
  g_return_val_if_fail (US_IS_ITEM (self), NULL);
  g_return_val_if_fail (!us_item_peek_list (self), NULL);

  if (id && length < 0)
    length = (gssize) strlen (id);
  us_item_take_id (self, id && is_id (id, (gsize) length) ? g_strndup (id, (gsize) length) : NULL);
  return us_item_peek_id (self);
}
