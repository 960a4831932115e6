/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/arguments.h"
#include "model/demand.h"
#include "model/error.h"
#include "publish/numbering.h"

/* What a place may begin with, and the list that its number counts in. */
static const struct
{
  const char *name;
  UsItemList *(*get_list) (UsStatement *statement);
} lists[] = {
  { "addressee", us_statement_get_addressees },  { "block", us_statement_get_body },
  { "signatory", us_statement_get_signatories }, { "copy", us_statement_get_copies },
  { "contact", us_statement_get_contacts },      { "note", us_statement_get_notes },
  { "logo", us_statement_get_letterhead },
};

/**
 * us_demand_path_next:
 * @self: (inout): the path of the demand before; all zero before the first one
 * @level: level of the next demand, 0 to 2
 *
 * Goes on to the next demand of a letter. Any thread.
 *
 * Returns: (transfer full): its path, "2.a.i"
 */
char *
us_demand_path_next (UsDemandPath *self, guint level)
{
  GString *path = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (level < G_N_ELEMENTS (self->ordinals), NULL);

  self->ordinals[level]++;
  for (guint i = level + 1; i < G_N_ELEMENTS (self->ordinals); i++)
    self->ordinals[i] = 0;
  for (guint i = 0; i <= level; i++)
    {
      g_autofree char *number = us_numbering_format (i, self->ordinals[i]);

      g_string_append_printf (path, "%s%s", i == 0 ? "" : ".", number);
    }
  return g_string_free (path, FALSE);
}

/**
 * us_place_find_demand:
 * @statement: a statement
 * @path: path of a demand, "2" or "2.a"
 * @ret_position: (out): where it is in the body
 * @error: return location
 *
 * Finds a demand. Main thread only.
 *
 * Returns: whether there is one; otherwise %US_ERROR_REFUSED
 */
gboolean
us_place_find_demand (UsStatement *statement, const char *path, guint *ret_position, GError **error)
{
  UsItemList *body = us_statement_get_body (statement);
  guint length = us_item_list_get_length (body);
  UsDemandPath at = { { 0 } };

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (ret_position != NULL, FALSE);

  for (guint i = 0; i < length; i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      g_autofree char *here = NULL;

      if (!us_block_is_demand (block))
        continue;
      here = us_demand_path_next (&at, us_block_get_level (block));
      if (g_ascii_strcasecmp (here, path) == 0)
        {
          *ret_position = i;
          return TRUE;
        }
    }
  g_set_error (error, US_ERROR, US_ERROR_REFUSED,
               /* translators: %s is what was typed, "7" or "2.c" */
               _ ("There is no demand %s in the statement."), path);
  return FALSE;
}

static UsItem *
find_counted (UsItemList *list, const char *name, const char *count, GError **error)
{
  guint length = us_item_list_get_length (list);
  guint position;

  if (us_arguments_parse_count (count, &position) && position <= length)
    return us_item_list_get (list, position - 1);
  g_set_error (error, US_ERROR, US_ERROR_REFUSED,
               /* translators: "There is no signatory:7; the statement has 5 of them." */
               ngettext ("There is no %s:%s; the statement has %u of them.",
                         "There is no %s:%s; the statement has %u of them.", length),
               name, count, length);
  return NULL;
}

/**
 * us_place_find:
 * @statement: a statement
 * @place: what is meant: "signatory:3", "demand:2.a", "settings"
 * @error: return location
 *
 * Finds an item by its kind and by its number as `show` counts. Main thread only.
 *
 * Returns: (transfer none) (nullable): the item, or %NULL with %US_ERROR_REFUSED
 */
UsItem *
us_place_find (UsStatement *statement, const char *place, GError **error)
{
  const char *colon;
  guint position;

  g_return_val_if_fail (statement != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  if (g_str_equal (place, "settings"))
    return US_ITEM (us_statement_get_settings (statement));
  colon = strchr (place, ':');
  if (colon != NULL && g_str_has_prefix (place, "demand:"))
    return us_place_find_demand (statement, colon + 1, &position, error)
               ? us_item_list_get (us_statement_get_body (statement), position)
               : NULL;
  for (gsize i = 0; colon != NULL && i < G_N_ELEMENTS (lists); i++)
    if (strlen (lists[i].name) == (gsize) (colon - place) &&
        g_str_has_prefix (place, lists[i].name))
      return find_counted (lists[i].get_list (statement), lists[i].name, colon + 1, error);
  g_set_error (error, US_ERROR, US_ERROR_REFUSED,
               /* translators: %s is what was typed */
               _ ("“%s” is no part of a statement; “signatory:1” would be."), place);
  return NULL;
}
