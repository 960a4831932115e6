/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/signatories-show.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "apart/table.h"
#include "command/arguments.h"
#include "command/terminal.h"
#include "import/signatories/list-apply.h"
#include "register/agreement.h"
#include "register/duplicates.h"
#include "register/merge.h"
#include "register/order-find.h"
#include "register/register-csv.h"
#include "register/status.h"
#include "store/safe-file/safe-file.h"

static void
collect (gpointer item, gpointer signatories)
{
  g_ptr_array_add (signatories, item);
}

static gboolean
is_old (UsSignatory *signatory)
{
  UsStatement *statement = us_item_get_statement (US_ITEM (signatory));

  return us_agreement_is_old (signatory, us_agreement_get_latest (statement));
}

/* "   12  River Trust, Kenya [Version 1]" */
static void
append_line (GString *lines, UsSignatory *signatory, guint number)
{
  g_autofree char *details = us_signatory_get_details (signatory);
  g_autofree char *status = us_item_to_string (US_ITEM (signatory), US_SIGNATORY_STATUS);

  g_string_append_printf (lines, "%5u  ", number);
  us_terminal_append (lines, us_signatory_get_name (signatory), 0);
  if (*details != '\0')
    {
      g_string_append (lines, ", ");
      us_terminal_append (lines, details, 0);
    }
  if (us_signatory_get_status (signatory) != US_SIGNATORY_CONFIRMED)
    g_string_append_printf (lines, " [%s]", status);
  else if (is_old (signatory))
    {
      g_autofree char *version = g_strdup_printf (
          /* translators: %s is the number of a version of the letter */
          _ ("Version %s"), us_item_get_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO));

      g_string_append (lines, " [");
      us_terminal_append (lines, version, 0);
      g_string_append_c (lines, ']');
    }
  g_string_append_c (lines, '\n');
}

/**
 * us_signatories_list:
 * @statement: the statement
 * @operands: nothing
 * @options: the format, and whether all are meant
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT list`: in the order that the statement keeps, with the
 * numbers of their places. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_list (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                     gboolean *ret_changed)
{
  g_autoptr (GPtrArray) signatories = g_ptr_array_new ();
  g_autoptr (UsOrder) order = us_order_new_for (statement);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (options->format, "csv") == 0)
    {
      g_autoptr (GBytes) bytes = us_register_csv_write (statement);

      if (!us_terminal_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
        return us_terminal_fail (error);
      return US_EXIT_DONE;
    }
  if (options->format != NULL && strcmp (options->format, "text") != 0)
    /* translators: %s is what was typed; leave text and csv as they are */
    return us_arguments_refuse ("signatories", _ ("A list is text or csv, not “%s”."),
                                options->format);
  us_item_list_foreach (us_statement_get_signatories (statement), collect, signatories);
  places = us_order_find (order, (UsSignatory *const *) signatories->pdata, signatories->len);
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (!options->old || is_old (signatories->pdata[place]))
        append_line (lines, signatories->pdata[place], place + 1);
    }
  return us_terminal_print (lines->str);
}

/* What got into the wrong column may be a megabyte. */
#define NAME_COLUMNS 120

/* "   12  New       River Trust: Will be added" */
static void
append_row (GString *lines, UsListImport *import, guint row)
{
  static const char *const kinds[US_ROW_N_KINDS] = {
    [US_ROW_NEW] = N_ ("New"),
    [US_ROW_LISTED] = N_ ("Listed"),
    [US_ROW_UPDATE] = N_ ("Update"),
    [US_ROW_UNCLEAR] = N_ ("Unclear"),
    [US_ROW_EMPTY] = "",
  };
  UsRowKind kind = us_list_import_get_kind (import, row);
  g_autofree char *words = us_list_import_describe (import, row);

  if (kind == US_ROW_EMPTY)
    return;
  g_string_append_printf (lines, "%5u  ",
                          us_table_get_number (us_list_import_get_table (import), row));
  us_terminal_pad (lines, _ (kinds[kind]), 10);
  us_terminal_append (lines, us_list_import_get_value (import, row, US_SIGNATORY_NAME),
                      NAME_COLUMNS);
  g_string_append (lines, ": ");
  us_terminal_append (lines, words, 0);
  g_string_append_c (lines, '\n');
}

static void
say_counts (UsListImport *import)
{
  const guint n_new = us_list_import_count (import, US_ROW_NEW);
  const guint n_updates = us_list_import_count (import, US_ROW_UPDATE);
  const guint n_listed = us_list_import_count (import, US_ROW_LISTED);
  const guint n_unclear = us_list_import_count (import, US_ROW_UNCLEAR);
  /* translators: a number of rows */
  g_autofree char *new = g_strdup_printf (ngettext ("%u new", "%u new", n_new), n_new);
  g_autofree char *updates =
      /* translators: a number of rows */
      g_strdup_printf (ngettext ("%u update", "%u updates", n_updates), n_updates);
  g_autofree char *listed =
      /* translators: a number of rows */
      g_strdup_printf (ngettext ("%u listed already", "%u listed already", n_listed), n_listed);
  g_autofree char *unclear =
      /* translators: a number of rows */
      g_strdup_printf (ngettext ("%u unclear", "%u unclear", n_unclear), n_unclear);

  us_terminal_say ("%s", us_table_get_description (us_list_import_get_table (import)));
  /* translators: all are counted: "3 new, 1 update, 2 listed already, 0 unclear" */
  us_terminal_say (_ ("%s, %s, %s, %s"), new, updates, listed, unclear);
}

/**
 * us_signatories_import:
 * @statement: the statement
 * @operands: a file
 * @options: whether to do it
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT import FILE`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_import (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                       gboolean *ret_changed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = us_safe_file_load (operands[0], US_SAFE_FILE_IMPORT_MAX, &error);
  const UsTableHint hint = { operands[0], NULL, NULL, 0 };
  g_autoptr (UsTable) table = NULL;
  g_autoptr (UsListImport) import = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_rows;

  if (bytes == NULL)
    return us_terminal_fail (error);
  table = us_apart_read_table (bytes, &hint, NULL, NULL, NULL, &error);
  if (table == NULL)
    {
      g_prefix_error (&error, "%s: ", operands[0]);
      return us_terminal_fail (error);
    }
  import = us_list_import_new (statement, table);
  /* As in the window: nobody has agreed because somebody has them in a list. */
  us_list_import_set_status (import, US_SIGNATORY_INVITED);
  if (!us_list_import_classify (import, NULL, &error))
    return us_terminal_fail (error);
  n_rows = us_table_get_n_rows (table);
  for (guint row = 0; row < n_rows; row++)
    {
      if (options->unclear && us_list_import_get_kind (import, row) == US_ROW_UNCLEAR)
        us_list_import_set_accepted (import, row, TRUE);
      if (options->dry_run || us_list_import_get_kind (import, row) == US_ROW_UNCLEAR)
        append_row (lines, import, row);
    }
  say_counts (import);
  if (!options->dry_run)
    {
      if (!us_list_import_apply (import, &error))
        return us_terminal_fail (error);
      *ret_changed = TRUE;
      us_terminal_say_lines (lines->str);
      return US_EXIT_DONE;
    }
  return us_terminal_print (lines->str);
}

static void
append_group (GString *lines, const UsDuplicates *group, UsItemList *list)
{
  g_autofree char *reason = us_duplicates_describe (group->reason);

  g_string_append_printf (lines, "%s\n", reason);
  for (guint i = 0; i < group->signatories->len; i++)
    {
      guint position = 0;

      us_item_list_find (list, group->signatories->pdata[i], &position);
      append_line (lines, group->signatories->pdata[i], position + 1);
    }
}

/**
 * us_signatories_dedupe:
 * @statement: the statement
 * @operands: nothing
 * @options: whether to merge
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT dedupe`: prints those that may be one, and merges those
 * that have the same name when asked to. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_dedupe (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                       gboolean *ret_changed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = us_duplicates_find (statement, NULL, &error);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    append_group (lines, groups->pdata[i], us_statement_get_signatories (statement));
  for (guint i = 0; options->merge && i < groups->len; i++)
    {
      const UsDuplicates *group = groups->pdata[i];

      if (group->reason != US_LIKENESS_SAME || group->same_email)
        continue;
      if (!us_merge_signatories (statement, group->signatories, NULL, &error))
        return us_terminal_fail (error);
      *ret_changed = TRUE;
    }
  if (options->merge)
    {
      us_terminal_say_lines (lines->str);
      return US_EXIT_DONE;
    }
  return us_terminal_print (lines->str);
}

/**
 * us_signatories_silent:
 * @statement: the statement
 * @operands: nothing
 * @options: options
 * @ret_changed: (out): whether the statement is to be saved
 *
 * `undersigned-cli signatories STATEMENT silent`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_signatories_silent (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                       gboolean *ret_changed)
{
  guint without;
  g_autofree char *addresses = us_status_get_silent (statement, &without);

  if (without > 0)
    us_terminal_say (ngettext ("%u has no e-mail address", "%u have no e-mail address", without),
                     without);
  return us_terminal_print (addresses);
}
