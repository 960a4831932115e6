/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>
#include <unistd.h>

static void
test_stream (void **state)
{
  g_autofree char *statement = NULL;
  g_autoptr (UsTestRun) file = NULL;
  g_autoptr (UsTestRun) stream = NULL;

  us_test_write_letter (*state);
  statement = us_test_read (*state, "letter.statement");
  file = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", NULL);
  stream = us_test_run (*state, statement, "export", "-", "-t", "text", "-o", "-", NULL);
  assert_code (file, 0);
  assert_string_equal (file->errors, "");
  assert_contains (file->output, "Publish every permit.");
  assert_contains (file->output, "Elm Street School");
  assert_lacks (file->output, "Dunes Watch");
  assert_string_equal (file->output, stream->output);
}

static void
test_suffix (void **state)
{
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) by_format = NULL;
  g_autofree char *by_suffix = NULL;

  us_test_write_letter (*state);
  run = us_test_run (*state, NULL, "export", "letter.statement", "-o", "out.html", NULL);
  by_format = us_test_run (*state, NULL, "export", "letter.statement", "-t", "html", NULL);
  assert_code (run, 0);
  assert_string_equal (run->output, "");
  by_suffix = us_test_read (*state, "out.html");
  assert_true (g_str_has_prefix (by_suffix, "<!DOCTYPE html>"));
  assert_string_equal (by_suffix, by_format->output);
}

static void
test_folder (void **state)
{
  g_autoptr (UsTestRun) run = NULL;
  g_autofree char *text = NULL;
  g_autofree char *page = NULL;

  us_test_write_letter (*state);
  run = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text,html", "-o",
                     "new/out/", NULL);
  assert_code (run, 0);
  text = us_test_read (*state, "new/out/letter.txt");
  page = us_test_read (*state, "new/out/letter.html");
  assert_contains (text, "Water for the valley");
  assert_contains (page, "Water for the valley");
}

/* Without its slash a name still means a folder, where nothing else can be meant. */
static void
test_folder_by_name (void **state)
{
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) again = NULL;
  g_autoptr (UsTestRun) page = NULL;
  g_autoptr (UsTestRun) file = NULL;

  us_test_write_letter (*state);
  run = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text,html", "-o", "copies",
                     NULL);
  assert_code (run, 0);
  assert_true (us_test_exists (*state, "copies/letter.html"));
  again = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text,markdown", "-f",
                       "-o", "copies", NULL);
  assert_code (again, 0);
  assert_true (us_test_exists (*state, "copies/letter.md"));

  page = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text,html", "-o",
                      "page.html", NULL);
  file = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text,html", "-o",
                      "letter.statement", NULL);
  assert_code (page, 2);
  assert_code (file, 2);
  assert_contains (file->errors, "Several formats need a folder to go to");
  assert_false (us_test_exists (*state, "page.html"));
}

/* What is there already is replaced only when that is asked for, and all or nothing is written. */
static void
test_replaces_nothing_unasked (void **state)
{
  g_autoptr (UsTestRun) first = NULL;
  g_autoptr (UsTestRun) again = NULL;
  g_autoptr (UsTestRun) asked = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  us_test_write_letter (*state);
  first =
      us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "-o", "out/", NULL);
  assert_code (first, 0);
  us_test_write (*state, "out/letter.txt", "by hand", -1);
  again = us_test_run (*state, NULL, "export", "letter.statement", "-t", "html,text", "-o", "out",
                       NULL);
  assert_code (again, 1);
  assert_error_lines (again, 1);
  assert_contains (again->errors, "out/letter.txt: There is a file of that name; --force");
  before = us_test_read (*state, "out/letter.txt");
  assert_string_equal (before, "by hand");
  assert_false (us_test_exists (*state, "out/letter.html"));
  asked = us_test_run (*state, NULL, "export", "letter.statement", "-t", "html,text", "-o", "out",
                       "--force", NULL);
  assert_code (asked, 0);
  after = us_test_read (*state, "out/letter.txt");
  assert_contains (after, "Water for the valley");
}

/* The statement is freed before the pages of a long list are made. */
static void
test_pages_of_a_long_list (void **state)
{
  g_autoptr (GString) letter =
                 g_string_new ("<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\" "
                               "xml:lang=\"en\"><title>Water</title><signatories>");
  g_autoptr (UsTestRun) alone = NULL;
  g_autoptr (UsTestRun) of_two = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (letter,
                            "<signatory id=\"s%u\" kind=\"organisation\" status=\"confirmed\">"
                            "<name>Union %u</name><country>Kenya</country></signatory>",
                            i, i);
  g_string_append (letter, "</signatories></statement>");
  us_test_write (*state, "long.statement", letter->str, -1);
  alone = us_test_run (*state, NULL, "export", "long.statement", "-o", "long.pdf", NULL);
  of_two =
      us_test_run (*state, NULL, "export", "long.statement", "-t", "text,pdf", "-o", "out/", NULL);
  assert_code (alone, 0);
  assert_code (of_two, 0);
  first = us_test_read (*state, "long.pdf");
  second = us_test_read (*state, "out/long.pdf");
  assert_true (g_str_has_prefix (first, "%PDF-"));
  assert_true (g_str_has_prefix (second, "%PDF-"));
}

static void
test_signatories (void **state)
{
  g_autoptr (UsTestRun) all = NULL;
  g_autoptr (UsTestRun) invited = NULL;

  us_test_write_letter (*state);
  all = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--all-signatories",
                     NULL);
  invited = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--statuses",
                         "invited,declined", NULL);
  assert_contains (all->output, "Dunes Watch");
  assert_contains (all->output, "Elm Street School");
  assert_contains (invited->output, "Dunes Watch");
  assert_lacks (invited->output, "Elm Street School");
}

/* The register says since when, and who says nothing is left out aloud. */
static void
test_as_of (void **state)
{
  g_autoptr (UsTestRun) dated = NULL;
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) before = NULL;
  g_autoptr (UsTestRun) both = NULL;
  g_autoptr (UsTestRun) wrong = NULL;

  us_test_write_letter (*state);
  dated = us_test_run (*state, NULL, "signatories", "letter.statement", "status", "confirmed", "1",
                       "--date", "2026-05-03", NULL);
  assert_code (dated, 0);
  run = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--as-of",
                     "2026-05-03", NULL);
  assert_code (run, 0);
  assert_error_lines (run, 1);
  assert_contains (run->errors, "3 confirmed signatories have no date of approval");
  assert_contains (run->output, "As of 3 May 2026");
  assert_lacks (run->output, "Elm Street School");
  before = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--as-of",
                        "2026-05-02", NULL);
  assert_code (before, 0);
  assert_true (strlen (before->output) < strlen (run->output));
  both = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--as-of", "2026",
                      "--all-signatories", NULL);
  assert_code (both, 2);
  wrong = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--as-of",
                       "yesterday", NULL);
  assert_code (wrong, 1);
  assert_error_lines (wrong, 1);
  assert_string_equal (wrong->output, "");
}

static void
test_width (void **state)
{
  g_autoptr (UsTestRun) run = NULL;
  g_auto (GStrv) lines = NULL;

  us_test_write_letter (*state);
  run =
      us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--width", "40", NULL);
  assert_code (run, 0);
  assert_lacks (run->output, "write about the wells of our valley.");
  lines = g_strsplit (run->output, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    assert_true (g_utf8_strlen (lines[i], -1) <= 40);
}

static void
test_wrong_usage (void **state)
{
  static const char *const arguments[][4] = {
    { "-o", "-", NULL, NULL },
    { "-t", "text,html", NULL, NULL },
    { "-t", "text", "--width", "39" },
    { "-t", "text", "--width", "999" },
    { "-t", "text", "--width", "wide" },
    { "-t", "text", "--statuses", "asleep" },
    { "-t", "text,html", "-o", "x.txt" },
  };

  us_test_write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      const char *const *a = arguments[i];
      g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "export", "letter.statement", a[0],
                                               a[1], a[2], a[3], NULL);

      assert_code (run, 2);
      assert_error_lines (run, 2);
      assert_string_equal (run->output, "");
    }
  assert_false (us_test_exists (*state, "x.txt"));
}

static void
test_unknown_format (void **state)
{
  g_autoptr (UsTestRun) format = NULL;
  g_autoptr (UsTestRun) one_of_two = NULL;
  g_autoptr (UsTestRun) suffix = NULL;

  us_test_write_letter (*state);
  format = us_test_run (*state, NULL, "export", "letter.statement", "-t", "runes", NULL);
  one_of_two = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text,runes", "-o",
                            "out/", NULL);
  suffix = us_test_run (*state, NULL, "export", "letter.statement", "-o", "out.runes", NULL);
  assert_code (format, 1);
  assert_error_lines (format, 1);
  assert_contains (format->errors, "runes");
  assert_code (one_of_two, 1);
  assert_false (us_test_exists (*state, "out"));
  assert_code (suffix, 1);
  assert_error_lines (suffix, 1);
  assert_false (us_test_exists (*state, "out.runes"));
}

static void
test_never_onto_the_statement (void **state)
{
  g_autofree char *link = g_build_filename (*state, "link.html", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (UsTestRun) same = NULL;
  g_autoptr (UsTestRun) linked = NULL;

  us_test_write_letter (*state);
  before = us_test_read (*state, "letter.statement");
  assert_int_equal (symlink ("letter.statement", link), 0);
  same = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "-o",
                      "letter.statement", NULL);
  linked = us_test_run (*state, NULL, "export", "letter.statement", "-o", "link.html", NULL);
  assert_code (same, 1);
  assert_error_lines (same, 1);
  assert_code (linked, 1);
  after = us_test_read (*state, "letter.statement");
  assert_string_equal (before, after);
}

/* A letter that is no statement yet is not taken for a damaged one. */
static void
test_not_a_statement (void **state)
{
  g_autoptr (UsTestRun) run =
                 us_test_run (*state, "Dear Minister,\n", "export", "-", "-t", "text", NULL);

  assert_code (run, 1);
  assert_error_lines (run, 1);
  assert_contains (run->errors, "import");
  assert_string_equal (run->output, "");
}

/* A copy for each, with a name that no other has; attached to its e-mail as it is named. */
static void
test_each_addressee (void **state)
{
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) no_folder = NULL;
  g_autofree char *first = NULL;
  g_autofree char *email = NULL;

  us_test_write (*state, "two.statement",
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\" "
                 "xml:lang=\"en\"><addressees>"
                 "<addressee id=\"a\"><name>The ../Board</name><email>a@b.example</email>"
                 "</addressee><addressee id=\"b\"><name>The ../Board</name></addressee>"
                 "</addressees><contacts><contact id=\"c\">Press: Jo</contact></contacts>"
                 "</statement>\n",
                 -1);
  run = us_test_run (*state, NULL, "export", "two.statement", "-t", "text,email", "--draft",
                     "--edition", "public", "--each-addressee", "--attach", "text",
                     "--to-addressees", "-o", "out/", NULL);
  assert_code (run, 0);
  first = us_test_read (*state, "out/two-The-..-Board.txt");
  assert_string_equal (first, "Draft\n\nThe ../Board\n");
  assert_true (us_test_exists (*state, "out/two-The-..-Board-2.txt"));
  email = us_test_read (*state, "out/two-The-..-Board.eml");
  assert_contains (email, "To: \"The ../Board\" <a@b.example>");
  assert_contains (email, "filename=two-The-..-Board.txt");
  no_folder =
      us_test_run (*state, NULL, "export", "two.statement", "-t", "text", "--each-addressee", NULL);
  assert_code (no_folder, 2);
}

static void
test_wrong_editions (void **state)
{
  g_autoptr (UsTestRun) edition = NULL;
  g_autoptr (UsTestRun) embargo = NULL;

  us_test_write_letter (*state);
  edition = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--edition",
                         "secret", NULL);
  embargo = us_test_run (*state, NULL, "export", "letter.statement", "-t", "text", "--embargo",
                         "tomorrow", NULL);
  assert_code (edition, 2);
  assert_contains (edition->errors, "secret");
  assert_code (embargo, 1);
  assert_error_lines (embargo, 1);
  assert_string_equal (embargo->output, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_stream, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_suffix, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_folder, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_folder_by_name, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_replaces_nothing_unasked, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_pages_of_a_long_list, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_signatories, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_as_of, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_width, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_wrong_usage, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_unknown_format, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_never_onto_the_statement, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_each_addressee, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_wrong_editions, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_not_a_statement, us_test_setup_folder,
                                     us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("export", tests, NULL, NULL);
}
