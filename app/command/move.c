/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/move.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/document.h"
#include "command/place.h"
#include "command/terminal.h"
#include "model/demand.h"
#include "model/error.h"

#define DESCRIPTION                                                                                \
  N_ ("FROM and TO count from 1 as “show” does. A demand takes its sub-points with it; a "     \
      "sub-point, “2.a”,\nmoves among the sub-points of the same demand.")

static gboolean
move_signatory (UsStatement *statement, const char *from, const char *to, GError **error)
{
  UsItemList *signatories = us_statement_get_signatories (statement);
  guint length = us_item_list_get_length (signatories);
  const char *wrong = NULL;
  guint source = 0, target = 0;

  if (!us_arguments_parse_count (from, &source) || source > length)
    wrong = from;
  else if (!us_arguments_parse_count (to, &target) || target > length)
    wrong = to;
  if (wrong != NULL)
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: what was typed, then how many there are */
                   ngettext ("There is no signatory %s: the statement has %u of them.",
                             "There is no signatory %s: the statement has %u of them.", length),
                   wrong, length);
      return FALSE;
    }
  return us_item_list_move (signatories, source - 1, 1, target - 1, error);
}

/* "2.a" and "2.c" are siblings, "2.a" and "3.a" are not, nor are "2" and "2.a". */
static gboolean
are_siblings (const char *a, const char *b)
{
  const char *dot_a = strrchr (a, '.');
  const char *dot_b = strrchr (b, '.');

  if (dot_a == NULL || dot_b == NULL)
    return dot_a == dot_b;
  return dot_a - a == dot_b - b && g_ascii_strncasecmp (a, b, (gsize) (dot_a - a)) == 0;
}

static gboolean
move_demand (UsStatement *statement, const char *from, const char *to, GError **error)
{
  UsItemList *body = us_statement_get_body (statement);
  guint source, target, count;

  if (!us_place_find_demand (statement, from, &source, error) ||
      !us_place_find_demand (statement, to, &target, error))
    return FALSE;
  if (!are_siblings (from, to))
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: what was typed: "2.a", "3" */
                   _ ("Demand %s cannot take the place of %s, which is not beside it."), from, to);
      return FALSE;
    }
  count = us_body_get_subtree (body, source);
  if (target > source)
    target += us_body_get_subtree (body, target) - count;
  return us_item_list_move (body, source, count, target, error);
}

/**
 * us_command_move:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli move STATEMENT signatory|demand FROM TO`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_move (const UsCommand *command, int argc, char **argv)
{
  static const struct
  {
    const char *name;
    gboolean (*move) (UsStatement *statement, const char *from, const char *to, GError **error);
  } kinds[] = { { "signatory", move_signatory }, { "demand", move_demand } };
  UsStatement *statement;
  g_autoptr (GError) error = NULL;
  gsize kind = 0;
  int code;

  if (!us_arguments_parse (command, argc, argv, NULL, DESCRIPTION, &code))
    return code;
  while (kind < G_N_ELEMENTS (kinds) && strcmp (kinds[kind].name, argv[2]) != 0)
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    return us_arguments_refuse (argv[0],
                                /* translators: %s is what was typed */
                                _ ("A signatory or a demand can be moved, not “%s”."), argv[2]);

  statement = us_document_open_to_change (argv[1], &error);
  if (statement == NULL || !kinds[kind].move (statement, argv[3], argv[4], &error) ||
      !us_document_save (statement, argv[1], &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}
