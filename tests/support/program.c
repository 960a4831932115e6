/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "model/addressee.h"
#include "model/demand.h"
#include "model/signatory.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"

/* GLib has no data for no bytes. */
static char *
dup_bytes (GBytes *bytes)
{
  return bytes == NULL || g_bytes_get_size (bytes) == 0
             ? g_strdup ("")
             : g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* All of the input is in the pipe before the program starts: one that ends without reading it kills
 * nobody. */
static int
open_input (const char *input)
{
  const int size = input == NULL ? 0 : (int) strlen (input);
  int ends[2];

  assert_int_equal (pipe2 (ends, O_CLOEXEC | O_NONBLOCK), 0);
  if (size > 0)
    {
      assert_true (fcntl (ends[1], F_SETPIPE_SZ, size) >= size);
      assert_int_equal (write (ends[1], input, (gsize) size), size);
    }
  close (ends[1]);
  assert_int_equal (fcntl (ends[0], F_SETFL, 0), 0);
  return ends[0];
}

static UsTestRun *
run (GSubprocessLauncher *launcher, const char *folder, const char *input, va_list arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  UsTestRun *self = g_new0 (UsTestRun, 1);
  const char *argument;

  g_ptr_array_add (argv, g_strdup (g_getenv ("US_CLI")));
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (argv, g_strdup (argument));
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_take_stdin_fd (launcher, open_input (input));
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  assert_no_error (error);

  self->code = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  self->output = dup_bytes (output);
  self->errors = dup_bytes (errors);
  return self;
}

#define PIPES (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE)

UsTestRun *
us_test_run (const char *folder, const char *input, ...)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (PIPES);
  UsTestRun *self;
  va_list arguments;

  va_start (arguments, input);
  self = run (launcher, folder, input, arguments);
  va_end (arguments);
  return self;
}

UsTestRun *
us_test_run_in (const char *folder, const char *variable, ...)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (PIPES);
  g_auto (GStrv) parts = g_strsplit (variable, "=", 2);
  UsTestRun *self;
  va_list arguments;

  g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
  va_start (arguments, variable);
  self = run (launcher, folder, NULL, arguments);
  va_end (arguments);
  return self;
}

UsTestRun *
us_test_run_into (const char *folder, const char *output, ...)
{
  g_autoptr (GSubprocessLauncher) launcher =
                 g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  UsTestRun *self;
  va_list arguments;

  g_subprocess_launcher_set_stdout_file_path (launcher, output);
  va_start (arguments, output);
  self = run (launcher, folder, NULL, arguments);
  va_end (arguments);
  return self;
}

void
us_test_run_free (UsTestRun *self)
{
  g_free (self->output);
  g_free (self->errors);
  g_free (self);
}

void
us_test_lines (const UsTestRun *self, guint n_lines, const char *file, int line)
{
  guint count = 0;

  for (const char *p = self->errors; *p != '\0'; p++)
    count += *p == '\n';
  if (count != n_lines)
    print_error ("%u lines on standard error instead of %u:\n%s", count, n_lines, self->errors);
  _assert_int_equal (count, n_lines, file, line);
}

void
us_test_code (const UsTestRun *self, int code, const char *file, int line)
{
  if (self->code != code)
    print_error ("exit code %d instead of %d:\n%s%s", self->code, code, self->output, self->errors);
  _assert_int_equal (cast_to_largest_integral_type (self->code),
                     cast_to_largest_integral_type (code), file, line);
}

char *
us_test_read (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, &error);

  assert_no_error (error);
  return dup_bytes (bytes);
}

void
us_test_write (const char *folder, const char *name, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file = g_fopen (path, "wb");
  gsize size = length < 0 ? strlen (content) : (gsize) length;

  assert_non_null (file);
  assert_int_equal (fwrite (content, 1, size, file), size);
  assert_int_equal (fclose (file), 0);
}

gboolean
us_test_exists (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

int
us_test_setup_folder (void **state)
{
  *state = us_test_make_folder ();
  return 0;
}

int
us_test_teardown_folder (void **state)
{
  us_test_remove_folder (*state);
  return 0;
}

static void
append (UsItemList *list, gpointer item)
{
  g_autoptr (GObject) owned = item;
  g_autoptr (GError) error = NULL;

  us_item_list_append (list, owned, &error);
  assert_no_error (error);
}

void
us_test_write_letter (const char *folder)
{
  static const struct
  {
    UsBlockKind kind;
    guint level;
    const char *text;
  } body[] = {
    { US_BLOCK_PARAGRAPH, 0, "We, the undersigned, write about the wells of our valley." },
    { US_BLOCK_CALL, 0, "We call on you to:" },
    { US_BLOCK_DEMAND, 0, "Measure the water." },
    { US_BLOCK_DEMAND, 0, "Publish every permit." },
    { US_BLOCK_DEMAND, 1, "Those of this year." },
    { US_BLOCK_DEMAND, 1, "Those before it." },
    { US_BLOCK_DEMAND, 0, "Repair the pipes." },
    { US_BLOCK_PARAGRAPH, 0, "All of this can be done by autumn." },
    { US_BLOCK_CALL, 0, "We call on the council to:" },
    { US_BLOCK_DEMAND, 0, "Hear the farmers." },
    { US_BLOCK_DEMAND, 0, "Answer them." },
  };
  static const char *const signatories[] = { "Aroha Trust", "Bakers of Brill", "Cycle Union",
                                             "Dunes Watch", "Elm Street School" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "letter.statement", NULL);
  g_autoptr (GBytes) bytes = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water for the valley", NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2026-03-22", NULL);
  append (us_statement_get_addressees (statement), us_addressee_new ("Minister of Water"));
  append (us_statement_get_addressees (statement), us_addressee_new ("Council of the Valley"));
  for (gsize i = 0; i < G_N_ELEMENTS (body); i++)
    append (us_statement_get_body (statement),
            body[i].kind == US_BLOCK_DEMAND ? us_demand_new (body[i].text, "", body[i].level)
                                            : us_block_new_plain (body[i].kind, body[i].text));
  for (gsize i = 0; i < G_N_ELEMENTS (signatories); i++)
    append (us_statement_get_signatories (statement), us_signatory_new (signatories[i]));
  us_item_set_choice (us_item_list_get (us_statement_get_signatories (statement), 3),
                      US_SIGNATORY_STATUS, US_SIGNATORY_INVITED, NULL);

  bytes = us_writer_write (statement);
  us_safe_file_save (path, bytes, &error);
  assert_no_error (error);
}
