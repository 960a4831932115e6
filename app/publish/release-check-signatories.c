/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-signatories.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/signatory.h"

static gboolean
is_plain_ascii (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return FALSE;
  return TRUE;
}

/* The name without what makes no difference to a reader: case, forms of one character, spaces. */
static char *
fold_name (const char *name)
{
  g_autofree char *normalised =
      is_plain_ascii (name) ? g_strdup (name) : g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = NULL;
  GString *result;
  gboolean pending_space = FALSE;

  folded = g_utf8_casefold (normalised != NULL ? normalised : name, -1);
  result = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          pending_space = result->len > 0;
          continue;
        }
      if (pending_space)
        g_string_append_c (result, ' ');
      pending_space = FALSE;
      g_string_append_unichar (result, c);
    }
  return g_string_free (result, FALSE);
}

/* @seen: folded name to the number of the first who has it. */
static void
check_name (UsReleaseList *self, UsSignatory *signatory, guint number, const char *place,
            GHashTable *seen)
{
  const char *name = us_signatory_get_name (signatory);
  g_autofree char *folded = fold_name (name);
  guint first;

  if (*folded == '\0')
    {
      us_release_list_add (self, US_ITEM (signatory), "name", place, _ ("It has no name."));
      return;
    }
  first = GPOINTER_TO_UINT (g_hash_table_lookup (seen, folded));
  if (first == 0)
    g_hash_table_insert (seen, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
  else
    us_release_list_add_printf (self, US_ITEM (signatory), "name", place,
                                /* translators: %s is a name, %u the number of a signatory */
                                _ ("“%s” has signed already, as signatory %u."), name, first);
}

static void
check_count (UsReleaseList *self, guint n_signatories, guint n_unconfirmed)
{
  if (n_signatories == n_unconfirmed)
    us_release_list_add (self, NULL, "signatories", _ ("Signatories"),
                         _ ("Nobody has signed the letter."));
  if (n_unconfirmed > 0)
    us_release_list_add_printf (
        self, NULL, "signatories", _ ("Signatories"),
        /* translators: %u counts those who were asked to sign and have not agreed */
        ngettext ("%u signatory has not confirmed and will not be printed.",
                  "%u signatories have not confirmed and will not be printed.", n_unconfirmed),
        n_unconfirmed);
}

/**
 * us_release_check_signatories:
 * @self: a check
 *
 * Checks the signatories. Main thread only.
 */
void
us_release_check_signatories (UsReleaseList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  UsItemList *list;
  guint length;
  guint n_unconfirmed = 0;

  g_return_if_fail (self != NULL);

  list = us_statement_get_signatories (self->statement);
  length = us_item_list_get_length (list);
  for (guint i = 0; i < length; i++)
    if (us_signatory_get_status (us_item_list_get (list, i)) != US_SIGNATORY_CONFIRMED)
      n_unconfirmed++;
  check_count (self, length, n_unconfirmed);

  for (guint i = 0; i < length; i++)
    {
      UsSignatory *signatory = us_item_list_get (list, i);
      /* translators: %u counts the signatories */
      g_autofree char *place = g_strdup_printf (_ ("Signatory %u"), i + 1);

      check_name (self, signatory, i + 1, place, seen);
      us_release_check_fields (self, US_ITEM (signatory), place);
    }
}
