/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/show.h"

#include <glib/gi18n-lib.h>

#include "command/document.h"
#include "command/place.h"
#include "command/terminal.h"
#include "command/versions.h"
#include "model/addressee.h"
#include "model/contact.h"
#include "model/demand.h"
#include "model/logo.h"
#include "model/note.h"
#include "model/settings.h"
#include "model/signatory.h"
#include "publish/block-names.h"

#define DESCRIPTION                                                                                        \
  N_ ("Shows what the statement says and how “set” and “move” count its parts. Demands carry the " \
      "numbers with which\nthey are printed.")

/* Columns of one line of the outline, and of the name of a kind in it. */
#define TEXT_COLUMNS 68
#define KIND_COLUMNS 13

static void
append_number (GString *outline, guint number)
{
  g_string_append_printf (outline, "%5u  ", number);
}

/* Everything of the statement itself that says anything, by its table of fields. */
static void
append_properties (GString *outline, UsStatement *statement)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (statement), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = us_item_to_string (US_ITEM (statement), i + 1);

      if (*value == '\0' || (fields[i].flags & US_FIELD_PRIVATE) != 0 ||
          ((fields[i].flags & US_FIELD_SPARSE) != 0 &&
           us_item_get_choice (US_ITEM (statement), i + 1) == 0))
        continue;
      g_string_append_printf (outline, "%s: ", _ (fields[i].title));
      us_terminal_append (outline, value, 0);
      g_string_append_c (outline, '\n');
    }
}

/* "  7  Demand 2.a    (a) Publish every permit." */
static void
append_block (GString *outline, guint position, UsBlock *block, UsDemandPath *path,
              UsNumbering *numbering)
{
  UsBlockKind kind = us_block_get_kind (block);
  guint level = us_block_get_level (block);
  guint ordinal = us_numbering_next (numbering, kind, level);
  g_autofree char *text = us_text_get_plain (us_block_get_text (block));
  g_autofree char *name = g_strdup (us_block_names_get_kind (kind));

  append_number (outline, position + 1);
  if (kind == US_BLOCK_DEMAND)
    {
      g_autofree char *here = us_demand_path_next (path, level);
      g_autofree char *number = us_numbering_format (level, ordinal);
      g_autofree char *demand = g_strconcat (name, " ", here, NULL);

      us_terminal_pad (outline, demand, KIND_COLUMNS);
      g_string_append_printf (outline, "%*s", (int) level * 3 + 1, "");
      g_string_append_printf (outline, level == 0 ? "%s. " : "(%s) ", number);
    }
  else
    {
      us_terminal_pad (outline, name, KIND_COLUMNS);
      g_string_append_c (outline, ' ');
    }
  us_terminal_append (outline, text, TEXT_COLUMNS);
  g_string_append_c (outline, '\n');
}

static void
append_body (GString *outline, UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  guint length = us_item_list_get_length (body);
  UsDemandPath path = { { 0 } };
  UsNumbering numbering;

  if (length == 0)
    return;
  g_string_append_printf (outline, "\n%s\n", _ ("Text"));
  us_numbering_start (&numbering);
  for (guint i = 0; i < length; i++)
    append_block (outline, i, us_item_list_get (body, i), &path, &numbering);
}

static void
append_addressee (GString *outline, UsItem *item)
{
  g_autofree char *summary = us_addressee_get_summary (US_ADDRESSEE (item));

  us_terminal_append (outline, summary, 0);
}

static void
append_signatory (GString *outline, UsItem *item)
{
  UsSignatory *signatory = US_SIGNATORY (item);
  g_autofree char *details = us_signatory_get_details (signatory);

  us_terminal_append (outline, us_signatory_get_name (signatory), 0);
  if (*details != '\0')
    {
      g_string_append (outline, ", ");
      us_terminal_append (outline, details, 0);
    }
  if (us_signatory_get_status (signatory) != US_SIGNATORY_CONFIRMED)
    {
      g_autofree char *status = us_item_to_string (item, US_SIGNATORY_STATUS);

      g_string_append_printf (outline, " [%s]", status);
    }
}

static void
append_contact (GString *outline, UsItem *item)
{
  g_autofree char *text = us_text_get_plain (us_contact_get_text (US_CONTACT (item)));

  us_terminal_append (outline, text, 0);
}

static void
append_note (GString *outline, UsItem *item)
{
  g_autofree char *text = us_text_get_plain (us_note_get_text (US_NOTE (item)));

  us_terminal_append (outline, text, 0);
}

/* The settings that say something, one on each line. */
static void
append_settings (GString *outline, UsSettings *settings)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (settings), &n_fields);

  if (us_settings_is_default (settings))
    return;
  g_string_append_printf (outline, "\n%s\n", _ ("Settings"));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = us_item_to_string (US_ITEM (settings), i + 1);
      gboolean is_choice = fields[i].kind == US_FIELD_CHOICE;

      if (is_choice ? us_item_get_choice (US_ITEM (settings), i + 1) == 0 : *value == '\0')
        continue;
      g_string_append_printf (outline, "       %s: ", _ (fields[i].title));
      us_terminal_append (outline, value, 0);
      g_string_append_c (outline, '\n');
    }
}

static void
append_logo (GString *outline, UsItem *item)
{
  us_terminal_append (outline, us_item_get_string (item, US_LOGO_TEXT), 0);
}

/* By the numbers that they keep, and not by their places. */
static void
append_versions (GString *outline, UsItemList *versions)
{
  guint length = us_item_list_get_length (versions);

  if (length > 0)
    g_string_append_printf (outline, "\n%s\n", _ ("Versions"));
  for (guint i = 0; i < length; i++)
    {
      UsVersion *version = us_item_list_get (versions, i);
      const char *name = us_item_get_string (US_ITEM (version), US_VERSION_NAME);

      us_versions_append_number (outline, version);
      if (*name != '\0')
        g_string_append (outline, "  ");
      us_terminal_append (outline, name, 0);
      g_string_append_c (outline, '\n');
    }
}

static void
append_list (GString *outline, const char *heading, UsItemList *list,
             void (*append) (GString *outline, UsItem *item))
{
  guint length = us_item_list_get_length (list);

  if (length == 0)
    return;
  g_string_append_printf (outline, "\n%s\n", heading);
  for (guint i = 0; i < length; i++)
    {
      append_number (outline, i + 1);
      append (outline, us_item_list_get (list, i));
      g_string_append_c (outline, '\n');
    }
}

/**
 * us_command_show:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli show STATEMENT`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_show (const UsCommand *command, int argc, char **argv)
{
  UsStatement *statement;
  g_autoptr (GString) outline = NULL;
  g_autoptr (GError) error = NULL;
  int code;

  if (!us_arguments_parse (command, argc, argv, NULL, DESCRIPTION, &code))
    return code;
  statement = us_document_open (argv[1], &error);
  if (statement == NULL)
    return us_terminal_fail (error);

  outline = g_string_new (NULL);
  append_properties (outline, statement);
  append_list (outline, _ ("Addressees"), us_statement_get_addressees (statement),
               append_addressee);
  append_body (outline, statement);
  append_list (outline, _ ("Signatories"), us_statement_get_signatories (statement),
               append_signatory);
  append_list (outline, _ ("Copies"), us_statement_get_copies (statement), append_addressee);
  append_list (outline, _ ("Contacts"), us_statement_get_contacts (statement), append_contact);
  append_list (outline, _ ("Notes"), us_statement_get_notes (statement), append_note);
  append_list (outline, _ ("Letterhead"), us_statement_get_letterhead (statement), append_logo);
  append_versions (outline, us_statement_get_versions (statement));
  append_settings (outline, us_statement_get_settings (statement));
  return us_terminal_print (outline->str);
}
