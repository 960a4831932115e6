/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
test_help (void **state)
{
  static const char *const commands[] = { "import", "export", "check",  "show",
                                          "set",    "move",   "formats" };
  g_autoptr (UsTestRun) overall = us_test_run (*state, NULL, "--help", NULL);

  assert_code (overall, 0);
  assert_string_equal (overall->errors, "");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("undersigned-cli %s [OPTION", commands[i]);
      g_autoptr (UsTestRun) run = us_test_run (*state, NULL, commands[i], "--help", NULL);
      g_autoptr (UsTestRun) brief = us_test_run (*state, NULL, commands[i], "-h", NULL);

      assert_contains (overall->output, commands[i]);
      assert_code (run, 0);
      assert_string_equal (run->errors, "");
      assert_contains (run->output, usage);
      assert_string_equal (run->output, brief->output);
    }
}

/* What is said of the actions begins in one column, whatever characters stand before it. */
static void
test_help_columns (void **state)
{
  g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "signatories", "--help", NULL);
  const char *actions = strstr (run->output, "\n  list ");
  g_auto (GStrv) lines = NULL;
  glong column = 0;

  assert_non_null (actions);
  lines = g_strsplit (actions + 1, "\n", -1);
  for (char **line = lines; g_str_has_prefix (*line, "  "); line++)
    {
      const char *gap = strstr (*line + 2, "  ");
      const char *said = gap != NULL ? gap + strspn (gap, " ") : *line;

      if (column == 0)
        column = g_utf8_pointer_to_offset (*line, said);
      assert_int_equal (g_utf8_pointer_to_offset (*line, said), column);
    }
  assert_true (column > 0);
}

static void
test_version (void **state)
{
  g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "--version", NULL);

  assert_code (run, 0);
  assert_true (g_str_has_prefix (run->output, "undersigned-cli "));
  assert_true (g_str_has_suffix (run->output, "\n"));
}

static void
test_wrong_usage (void **state)
{
  g_autoptr (UsTestRun) none = us_test_run (*state, NULL, NULL);
  g_autoptr (UsTestRun) unknown = us_test_run (*state, NULL, "imprt", NULL);
  g_autoptr (UsTestRun) option = us_test_run (*state, NULL, "import", "--colour", "x", NULL);
  g_autoptr (UsTestRun) few = us_test_run (*state, NULL, "import", NULL);
  g_autoptr (UsTestRun) many = us_test_run (*state, NULL, "formats", "x", NULL);
  const UsTestRun *runs[] = { none, unknown, option, few, many };

  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      assert_code (runs[i], 2);
      assert_string_equal (runs[i]->output, "");
      assert_error_lines (runs[i], 2);
      assert_contains (runs[i]->errors, "--help");
    }
  assert_contains (unknown->errors, "imprt");
  assert_contains (few->errors, "LETTER");
}

/* A terminal would obey what a file is called. */
static void
test_hostile_arguments (void **state)
{
  g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "show", "\033[31m\xff\nred", NULL);
  g_autoptr (UsTestRun) command = us_test_run (*state, NULL, "\033]0;x\a", NULL);

  assert_code (run, 1);
  assert_error_lines (run, 1);
  assert_lacks (run->errors, "\033");
  assert_true (g_utf8_validate (run->errors, -1, NULL));
  assert_code (command, 2);
  assert_lacks (command->errors, "\033");
  assert_lacks (command->errors, "\a");
}

static void
test_full_output (void **state)
{
  static const char *const arguments[][4] = {
    { "--help" },
    { "--version" },
    { "formats" },
    { "show", "--help" },
    { "show", "letter.statement" },
    { "export", "letter.statement", "-t", "text" },
    { "import", "letter.statement" },
  };

  us_test_write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      const char *const *a = arguments[i];
      g_autoptr (UsTestRun) run =
                     a[1] == NULL ? us_test_run_into (*state, "/dev/full", a[0], NULL)
                     : a[2] == NULL
                         ? us_test_run_into (*state, "/dev/full", a[0], a[1], NULL)
                         : us_test_run_into (*state, "/dev/full", a[0], a[1], a[2], a[3], NULL);

      assert_code (run, 1);
      assert_error_lines (run, 1);
    }
}

static char *
run_tool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL,
                &error);
  assert_no_error (error);
  return output;
}

/* With a stream closed a file could get its number, and the report be written into a document. */
static void
test_closed_streams (void **state)
{
  const char *program = g_getenv ("US_CLI");
  g_autofree char *script =
      g_strdup_printf ("cd '%s' && '%s' show letter.statement >&- 2>/dev/null; echo $?; "
                       "'%s' set letter.statement title Rain <&- >&- 2>&-; echo $?; "
                       "'%s' show - <&- 2>/dev/null; echo $?",
                       (const char *) *state, program, program, program);
  const char *const argv[] = { "sh", "-c", script, NULL };
  g_autofree char *codes = NULL;
  g_autoptr (UsTestRun) show = NULL;

  us_test_write_letter (*state);
  codes = run_tool (argv);
  assert_string_equal (codes, "1\n0\n1\n");
  show = us_test_run (*state, NULL, "show", "letter.statement", NULL);
  assert_code (show, 0);
  assert_string_equal (show->errors, "");
  assert_contains (show->output, "Rain");
}

static void
test_no_toolkit (void **state)
{
  const char *program = g_getenv ("US_CLI");
  const char *const argv[] = { "ldd", program, NULL };
  g_autofree char *libraries = run_tool (argv);

  assert_contains (libraries, "libglib-2.0");
  assert_lacks (libraries, "libgtk");
  assert_lacks (libraries, "libgdk");
  assert_lacks (libraries, "libadwaita");
  assert_lacks (libraries, "libwayland");
  assert_lacks (libraries, "libepoxy");
}

/* Nothing that is read or written depends on the language of the person. */
static void
test_locales (void **state)
{
  g_autoptr (UsTestRun) plain = NULL;
  g_autoptr (UsTestRun) french = NULL;
  g_autoptr (UsTestRun) posix = NULL;

  us_test_write_letter (*state);
  plain = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", NULL);
  french = us_test_run_in (*state, "LANGUAGE=fr", "export", "letter.statement", "-t", "text", NULL);
  posix = us_test_run_in (*state, "LC_ALL=C", "export", "letter.statement", "-t", "text", NULL);
  assert_code (plain, 0);
  assert_string_equal (plain->output, french->output);
  assert_string_equal (plain->output, posix->output);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_help, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_help_columns, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_version, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_wrong_usage, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_hostile_arguments, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_full_output, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_closed_streams, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_no_toolkit, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_locales, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("command", tests, NULL, NULL);
}
