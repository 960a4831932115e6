/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/signatories-change.h"

#include <glib/gi18n-lib.h>

#include "command/arguments.h"
#include "command/terminal.h"
#include "model/error.h"
#include "model/signatory.h"
#include "register/likeness.h"
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

/* Two may have one name, so nobody is refused; but whoever adds one should know. */
static void
say_listed (UsStatement *statement, guint n_before)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) pairs = NULL;

  us_item_list_foreach (us_statement_get_signatories (statement), add_name, names);
  pairs = us_likeness_find ((const char *const *) names->pdata, names->len,
                            us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), NULL,
                            NULL);
  for (guint i = 0; i < pairs->len; i++)
    {
      const UsLikePair *pair = &g_array_index (pairs, UsLikePair, i);

      if (pair->index >= n_before && pair->reason == US_LIKENESS_SAME)
        /* translators: a name, and where the one is that was there before */
        us_terminal_say (_ ("“%s” is listed already, as signatory %u; it is added all the same."),
                         (const char *) names->pdata[pair->index], pair->like + 1);
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
