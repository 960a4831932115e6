/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LETTER                                                                                     \
  "Water for the valley\n\n"                                                                       \
  "Dear Minister,\n\n"                                                                             \
  "We, the undersigned organisations, write about the wells of our valley.\n\n"                    \
  "We call on you to:\n\n"                                                                         \
  "1. Measure the water.\n"                                                                        \
  "2. Publish every permit.\n"                                                                     \
  "3. Repair the pipes.\n\n"                                                                       \
  "Sincerely,\n\n"                                                                                 \
  "Aroha Trust\n"                                                                                  \
  "Bakers of Brill\n"                                                                              \
  "Cycle Union\n"

static void
test_streams (void **state)
{
  g_autoptr (UsTestRun) run = us_test_run (*state, LETTER, "import", "-", NULL);

  assert_code (run, 0);
  assert_true (g_str_has_prefix (run->output, "<?xml"));
  assert_contains (run->output, "Measure the water.");
  assert_contains (run->output, "<name>Cycle Union</name>");
  assert_contains (run->errors, "3 demands");
}

static void
test_file (void **state)
{
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  us_test_write (*state, "letter.txt", LETTER, -1);
  run = us_test_run (*state, NULL, "import", "letter.txt", "-o", "letter.statement", "--language",
                     "fr", NULL);
  assert_code (run, 0);
  assert_string_equal (run->output, "");
  assert_contains (run->errors, "letter.txt: ");
  first = us_test_read (*state, "letter.statement");
  assert_contains (first, "xml:lang=\"fr\"");

  /* A statement goes through as it is. */
  again = us_test_run (*state, NULL, "import", "--output=copy.statement", "letter.statement", NULL);
  assert_code (again, 0);
  assert_string_equal (again->errors, "");
  second = us_test_read (*state, "copy.statement");
  assert_string_equal (first, second);
}

static void
test_replaces_nothing_unasked (void **state)
{
  g_autofree char *link = g_build_filename (*state, "link", NULL);
  g_autoptr (UsTestRun) unasked = NULL;
  g_autoptr (UsTestRun) linked = NULL;
  g_autoptr (UsTestRun) asked = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  us_test_write (*state, "there.statement", "last year's", -1);
  assert_int_equal (symlink ("there.statement", link), 0);
  unasked = us_test_run (*state, LETTER, "import", "-", "-o", "there.statement", NULL);
  assert_code (unasked, 1);
  assert_error_lines (unasked, 1);
  assert_contains (unasked->errors, "there.statement");
  assert_contains (unasked->errors, "--force");
  linked = us_test_run (*state, LETTER, "import", "-", "-o", "link", NULL);
  assert_code (linked, 1);
  before = us_test_read (*state, "there.statement");
  assert_string_equal (before, "last year's");

  asked = us_test_run (*state, LETTER, "import", "-", "-fo", "there.statement", NULL);
  assert_code (asked, 0);
  after = us_test_read (*state, "there.statement");
  assert_contains (after, "Measure the water.");
}

static void
test_never_onto_the_letter (void **state)
{
  g_autofree char *link = g_build_filename (*state, "link", NULL);
  g_autoptr (UsTestRun) same = NULL;
  g_autoptr (UsTestRun) linked = NULL;
  g_autofree char *after = NULL;

  us_test_write (*state, "letter.txt", LETTER, -1);
  assert_int_equal (symlink ("letter.txt", link), 0);
  same = us_test_run (*state, NULL, "import", "letter.txt", "-o", "./letter.txt", NULL);
  assert_code (same, 2);
  linked = us_test_run (*state, NULL, "import", "letter.txt", "--force", "-o", "link", NULL);
  assert_code (linked, 2);
  after = us_test_read (*state, "letter.txt");
  assert_string_equal (after, LETTER);
}

static void
test_format (void **state)
{
  g_autoptr (UsTestRun) text = us_test_run (*state, LETTER, "import", "-", "--as", "text", NULL);
  g_autoptr (UsTestRun) unknown =
                 us_test_run (*state, LETTER, "import", "-", "--as", "runes", NULL);
  g_autoptr (UsTestRun) language =
                 us_test_run (*state, LETTER, "import", "-", "--language", "not a code", NULL);

  assert_code (text, 0);
  assert_contains (text->output, "Measure the water.");
  assert_code (unknown, 1);
  assert_error_lines (unknown, 1);
  assert_contains (unknown->errors, "runes");
  assert_string_equal (unknown->output, "");
  assert_code (language, 2);
}

static void
test_encoding (void **state)
{
  g_autoptr (UsTestRun) run = NULL;

  us_test_write (*state, "latin.txt",
                 "Lettre ouverte\n\nMadame la Ministre,\n\nNous, associations sign\xe9"
                 "es, demandons de l'eau pour les \xe9"
                 "coles de la vall\xe9"
                 "e.\n\nL'\xe9"
                 "t\xe9 a \xe9t\xe9 tr\xe8s sec.\n",
                 -1);
  run = us_test_run (*state, NULL, "import", "latin.txt", NULL);
  assert_code (run, 0);
  assert_contains (run->output, "écoles de la vallée");
  assert_contains (run->errors, "UTF-8");
}

static void
make_empty (const char *path)
{
  us_test_write ("/", path, "", 0);
}

static void
make_binary (const char *path)
{
  char bytes[4096];

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) (i * 7 + i / 256);
  us_test_write ("/", path, bytes, sizeof bytes);
}

static void
make_nul (const char *path)
{
  us_test_write ("/", path, "We call\0on you", 14);
}

static void
make_huge (const char *path)
{
  us_test_write ("/", path, LETTER, -1);
  assert_int_equal (truncate (path, 200 * 1024 * 1024), 0);
}

static void
make_folder (const char *path)
{
  assert_int_equal (g_mkdir (path, 0700), 0);
}

static void
make_pipe (const char *path)
{
  assert_int_equal (mkfifo (path, 0600), 0);
}

static void
make_unreadable (const char *path)
{
  us_test_write ("/", path, LETTER, -1);
  assert_int_equal (g_chmod (path, 0), 0);
}

static void
make_nothing (const char *path)
{
}

static void
make_truncated (const char *path)
{
  us_test_write ("/", path,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<statement "
                 "xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n<title>Wat",
                 -1);
}

static void
make_newer (const char *path)
{
  us_test_write ("/", path,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<statement "
                 "xmlns=\"urn:undersigned:statement\" version=\"2.0\">\n</statement>\n",
                 -1);
}

/* Everything that cannot be read gives one sentence with its name, and no file. */
static void
test_bad_input (void **state)
{
  static void (*const makers[]) (const char *path) = {
    make_empty, make_binary,     make_nul,     make_huge,      make_folder,
    make_pipe,  make_unreadable, make_nothing, make_truncated, make_newer,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autofree char *name = g_strdup_printf ("input-%" G_GSIZE_FORMAT, i);
      g_autofree char *path = g_build_filename (*state, name, NULL);
      g_autoptr (UsTestRun) import = NULL;
      g_autoptr (UsTestRun) export = NULL;

      makers[i](path);
      if (makers[i] == make_unreadable && access (path, R_OK) == 0)
        continue;
      import = us_test_run (*state, NULL, "import", name, "-o", "out.statement", NULL);
      export = us_test_run (*state, NULL, "export", name, "-o", "out.html", NULL);
      assert_code (import, 1);
      assert_error_lines (import, 1);
      assert_contains (import->errors, name);
      assert_code (export, 1);
      assert_error_lines (export, 1);
      assert_contains (export->errors, name);
      assert_false (us_test_exists (*state, "out.statement"));
      assert_false (us_test_exists (*state, "out.html"));
    }
}

static void
test_unwritable_output (void **state)
{
  g_autoptr (UsTestRun) missing = us_test_run (*state, LETTER, "import", "-", "-o",
                                               "no/such/folder.statement", NULL);
  g_autoptr (UsTestRun) device =
                 us_test_run (*state, LETTER, "import", "-", "-o", "/dev/full", NULL);
  g_autoptr (UsTestRun) folder = us_test_run (*state, LETTER, "import", "-", "-o", ".", NULL);

  assert_code (missing, 1);
  assert_code (device, 1);
  assert_code (folder, 1);
  assert_contains (missing->errors, "no/such/folder.statement");
  assert_contains (device->errors, "/dev/full");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_streams, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_file, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_replaces_nothing_unasked, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_never_onto_the_letter, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_format, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_encoding, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_bad_input, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_unwritable_output, us_test_setup_folder,
                                     us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("import", tests, NULL, NULL);
}
