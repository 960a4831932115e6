/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/document.h"
#include "command/place.h"
#include "command/terminal.h"
#include "model/error.h"
#include "store/safe-file/safe-file.h"

#define DESCRIPTION                                                                                \
  N_ ("PROPERTY is one of the statement:\n"                                                        \
      "  language, date, place, title, subject, about, salutation, valediction, "                  \
      "signatories-heading, signatories-order, signatories-headings,\n"                            \
      "signatories-heading-order, signatories-numbering, signatories-as-of or "                    \
      "signatories-distinct\n"                                                                     \
      "or one of a part of it, which is counted as “show” does:\n"                             \
      "  addressee:1.NAME, copy:1.NAME   with honorific, name, office, organisation, address, "    \
      "country, email or salutation\n"                                                             \
      "  signatory:3.NAME   with kind, status, group, name, sort, person, role, organisation, "    \
      "country, note, link, email, remark, approved-by, approved-on, message, listing or "         \
      "agreed-to\n"                                                                                \
      "  demand:2.a.NAME, block:7.NAME   with kind, level or text\n"                               \
      "  contact:1.text, note:1.text\n"                                                            \
      "  settings.NAME   with paper, margin-top, margin-bottom, margin-start, margin-end, font, "  \
      "font-size, alignment, numbering, signatory-layout, printed, logos, page-numbers, "          \
      "running-header or running-text\n"                                                           \
      "  logo:1.NAME   with text, height or image (a PNG in Base64)\n\n"                           \
      "VALUE “-” is read from standard input; an empty one, \"\", clears the property.\n"      \
      "Nothing is changed when the value is refused.")

/* Values of several lines come from standard input with a line end that is not part of them. */
static char *
read_value (const char *value, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize length;

  if (strcmp (value, US_DOCUMENT_STREAM) != 0)
    return g_strdup (value);
  bytes = us_safe_file_load (value, US_SAFE_FILE_IMPORT_MAX, error);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return g_strdup ("");
  if (memchr (data, '\0', length) != NULL)
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED, "%s",
                   _ ("Standard input has a NUL in it; a statement cannot keep that."));
      return NULL;
    }
  if (data[length - 1] == '\n')
    length--;
  return g_strndup (data, length);
}

/* "signatory:3.name" is the name of the third signatory, "title" the title of the statement. */
static UsItem *
find_item (UsStatement *statement, const char *name, const char **ret_property, GError **error)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *place = NULL;

  *ret_property = dot == NULL ? name : dot + 1;
  if (dot == NULL)
    return US_ITEM (statement);
  place = g_strndup (name, (gsize) (dot - name));
  return us_place_find (statement, place, error);
}

/**
 * us_command_set:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli set STATEMENT PROPERTY VALUE`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_set (const UsCommand *command, int argc, char **argv)
{
  UsStatement *statement;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  guint property;
  UsItem *item;
  int code;

  if (!us_arguments_parse (command, argc, argv, NULL, DESCRIPTION, &code))
    return code;
  if (strcmp (argv[1], US_DOCUMENT_STREAM) == 0 && strcmp (argv[3], US_DOCUMENT_STREAM) == 0)
    return us_arguments_refuse (argv[0], "%s",
                                _ ("Only one of STATEMENT and VALUE can be standard input."));
  statement = us_document_open_to_change (argv[1], &error);
  if (statement == NULL)
    return us_terminal_fail (error);
  item = find_item (statement, argv[2], &name, &error);
  if (item == NULL)
    return us_terminal_fail (error);
  property = us_item_find_property (item, name);
  if (property == 0)
    /* translators: %s is what was typed */
    return us_arguments_refuse (argv[0], _ ("There is no property “%s”."), argv[2]);

  value = read_value (argv[3], &error);
  if (value == NULL || !us_item_set_from_string (item, property, value, &error) ||
      !us_document_save (statement, argv[1], &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}
