/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/signatories-change.h"

#include <glib/gi18n-lib.h>

#include "command/arguments.h"
#include "command/terminal.h"
#include "model/error.h"
#include "model/signatory.h"
#include "register/name-key.h"
#include "register/order-find.h"
#include "register/status.h"

/* Gives the number of a choice by its nick; the first is not meant where @first is 1. */
static gboolean
find_choice (GType type, const char *nick, int first, int *ret_choice)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  if (value == NULL || value->value < first)
    return FALSE;
  *ret_choice = value->value;
  return TRUE;
}

static void
add_name (gpointer item, gpointer names)
{
  g_ptr_array_add (names, (gpointer) us_signatory_get_name (item));
}

/* What the new ones are called, with nobody who is called so yet. */
static GHashTable *
spell_added (GPtrArray *names, guint n_before)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = n_before; i < names->len; i++)
    g_hash_table_insert (places, us_name_spell (names->pdata[i]), NULL);
  g_hash_table_remove (places, "");
  return places;
}

/* Two may have one name, so nobody is refused; but whoever adds one should know. Only how names are
 * spelled matters here: to find what else they may be like takes longer than all the rest. */
static void
say_listed (UsStatement *statement, guint n_before)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) places = NULL;

  us_item_list_foreach (us_statement_get_signatories (statement), add_name, names);
  places = spell_added (names, n_before);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *spelling = us_name_spell (names->pdata[i]);
      gpointer place;

      if (!g_hash_table_lookup_extended (places, spelling, NULL, &place))
        continue;
      if (place == NULL)
        g_hash_table_insert (places, g_steal_pointer (&spelling), GUINT_TO_POINTER (i + 1));
      else if (i >= n_before)
        /* translators: a name, and where the one is that was there before */
        us_terminal_say (_ ("“%s” is listed already, as signatory %u; it is added all the same."),
                         (const char *) names->pdata[i], GPOINTER_TO_UINT (place));
    }
}

/**
 * us_signatories_add:
 * @statement: the statement
 * @operands: names
 * @options: options
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT add NAME…`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_add (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                    gboolean *ret_changed)
{
  UsItemList *list = us_statement_get_signatories (statement);
  const guint n_before = us_item_list_get_length (list);
  g_autoptr (GError) error = NULL;

  for (; *operands != NULL; operands++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (NULL);

      if (!us_item_set_string (US_ITEM (signatory), US_SIGNATORY_NAME, *operands, &error) ||
          !us_item_list_append (list, signatory, &error))
        return us_terminal_fail (error);
    }
  say_listed (statement, n_before);
  *ret_changed = TRUE;
  return US_EXIT_DONE;
}

/**
 * us_signatories_sort:
 * @statement: the statement
 * @operands: nothing
 * @options: what to sort by, and whether to keep it so
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT sort`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_sort (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                     gboolean *ret_changed)
{
  g_autoptr (GError) error = NULL;
  int by = US_ORDER_NAME;

  if (options->by != NULL &&
      !find_choice (US_TYPE_SIGNATORY_ORDER, options->by, US_ORDER_NAME, &by))
    /* translators: %s is what was typed */
    return us_arguments_refuse ("signatories", _ ("Nothing can be sorted by “%s”."), options->by);
  if (options->keep
          ? !us_item_set_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER, by, &error)
          : !us_order_sort (statement, by, &error))
    return us_terminal_fail (error);
  *ret_changed = TRUE;
  return US_EXIT_DONE;
}

static int
print_counts (UsStatement *statement)
{
  g_autoptr (GEnumClass) statuses = g_type_class_ref (US_TYPE_SIGNATORY_STATUS);
  g_autoptr (GString) lines = g_string_new (NULL);
  guint counts[US_SIGNATORY_WITHDRAWN + 1];

  us_status_count (statement, counts);
  for (guint i = 0; i < statuses->n_values; i++)
    g_string_append_printf (lines, "%s %u\n", statuses->values[i].value_nick, counts[i]);
  return us_terminal_print (lines->str);
}

/**
 * us_signatories_status:
 * @statement: the statement
 * @operands: nothing, or a status and the numbers of signatories
 * @options: when, who approved, which message
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT status`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_status (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                       gboolean *ret_changed)
{
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GPtrArray) signatories = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  UsConsent consent = { 0, options->date, options->approved_by, options->message };
  int status;

  if (*operands == NULL)
    return print_counts (statement);
  if (!find_choice (US_TYPE_SIGNATORY_STATUS, *operands, 0, &status))
    /* translators: %s is what was typed */
    return us_arguments_refuse ("signatories", _ ("There is no status “%s”."), *operands);
  if (*++operands == NULL)
    /* translators: %s is an action: status */
    return us_arguments_refuse ("signatories", _ ("Something is missing after “%s”."), "status");
  for (; *operands != NULL; operands++)
    {
      guint number;
      UsSignatory *signatory = us_arguments_parse_count (*operands, &number)
                                   ? us_item_list_get (list, number - 1)
                                   : NULL;

      if (signatory == NULL)
        {
          /* translators: %s is what was typed where a number is expected */
          g_set_error (&error, US_ERROR, US_ERROR_REFUSED, _ ("There is no signatory “%s”."),
                       *operands);
          return us_terminal_fail (error);
        }
      g_ptr_array_add (signatories, signatory);
    }
  consent.status = (UsSignatoryStatus) status;
  if (!us_status_set (statement, (UsSignatory *const *) signatories->pdata, signatories->len,
                      &consent, &error))
    return us_terminal_fail (error);
  *ret_changed = TRUE;
  return US_EXIT_DONE;
}
