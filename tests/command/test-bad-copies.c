/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "export/exporter.h"

#define EVERYTHING "pdf,docx,html,text,odt,markdown,email,csv"

/* A letter as some other program may have left it. */
static void
write_letter (const char *folder, const char *settings, const char *body, const char *signatories,
              const char *letterhead)
{
  g_autofree char *letter = g_strdup_printf (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\" xml:lang=\"en\">\n"
      "<title>Wells</title><body><p>The wells are dry.</p>%s</body>\n"
      "<signatories>%s</signatories>%s<settings%s/>\n</statement>\n",
      body, signatories, letterhead, settings);

  us_test_write (folder, "bad.statement", letter, -1);
}

static UsTestRun *
export_all (const char *folder)
{
  return us_test_run (folder, NULL, "export", "bad.statement", "-t", EVERYTHING, "-o", "out/",
                      NULL);
}

/* Every format is there, and says the words. */
static void
assert_all_written (const char *folder)
{
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    {
      g_autofree char *name = g_strdup_printf ("out/bad.%s", exporters[i].suffix);

      assert_true (us_test_exists (folder, name));
    }
}

/* One sentence, and nothing half-written. */
static void
assert_refused (const char *folder, const UsTestRun *run, const char *sentence)
{
  const char *last;

  assert_code (run, 1);
  last = strstr (run->errors, sentence);
  if (last == NULL)
    print_error ("%s", run->errors);
  assert_non_null (last);
  assert_false (us_test_exists (folder, "out/bad.txt"));
  assert_false (us_test_exists (folder, "out/bad.pdf"));
}

static void
test_font_that_is_not_there (void **state)
{
  g_autoptr (UsTestRun) run = NULL;

  write_letter (*state, " font=\"No Such Font\"", "", "", "");
  run = export_all (*state);

  assert_code (run, 0);
  assert_all_written (*state);
}

static void
test_long_names (void **state)
{
  g_autofree char *word = g_strnfill (2000, 'x');
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *signatories = NULL;
  g_autofree char *text = NULL;
  g_autoptr (UsTestRun) run = NULL;

  while (words->len < 2000)
    g_string_append (words, "Wells ");
  signatories = g_strdup_printf ("<signatory><name>%s</name></signatory>"
                                 "<signatory><name>%s</name></signatory>",
                                 word, words->str);
  write_letter (*state, " signatory-layout=\"columns-4\"", "", signatories, "");
  run = export_all (*state);
  assert_code (run, 0);
  assert_all_written (*state);
  text = us_test_read (*state, "out/bad.csv");
  assert_contains (text, word);
}

static void
test_broken_logo (void **state)
{
  g_autoptr (UsTestRun) run = NULL;

  write_letter (*state, "", "", "",
                "<letterhead><logo text=\"Logo\"><image>"
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQ"
                "</image></logo></letterhead>");
  run = export_all (*state);

  assert_refused (*state, run, ".statement: The logo is broken.");
}

/* 60 elements in each other, and a demand of level 60: the line is said. */
static void
test_deep (void **state)
{
  g_autoptr (GString) deep = g_string_new ("<p>");
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) level = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (deep, "<b>");
  for (guint i = 0; i < 60; i++)
    g_string_append (deep, "</b>");
  g_string_append (deep, "</p>");
  write_letter (*state, "", deep->str, "", "");
  run = export_all (*state);
  assert_refused (*state, run, "Line 3: Elements stand within each other more than 32 deep.");
  write_letter (*state, "", "<demand level=\"60\">x</demand>", "", "");
  level = export_all (*state);
  assert_refused (*state, level, "Line 3: Level: “60” is not a level from 0 to 2.");
}

static void
test_unwritable_folder (void **state)
{
  g_autoptr (UsTestRun) no_folder = NULL;
  g_autoptr (UsTestRun) proc = NULL;

  write_letter (*state, "", "", "", "");
  us_test_write (*state, "out", "a file", -1);
  no_folder =
      us_test_run (*state, NULL, "export", "bad.statement", "-t", "text", "-o", "out/", NULL);
  assert_code (no_folder, 1);
  assert_contains (no_folder->errors, "out/");
  /* Where nobody may write, not even root. */
  proc = us_test_run (*state, NULL, "export", "bad.statement", "-t", "text,html", "-o",
                      "/proc/sys/", NULL);
  assert_code (proc, 1);
  assert_contains (proc->errors, "/proc/sys/bad.txt");
}

/* What does not fit is not there at all, and what was there before is as it was. */
static void
test_no_room (void **state)
{
  const struct rlimit small = { 2000, RLIM_INFINITY };
  struct rlimit usual;
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) replaced = NULL;
  g_autofree char *before = NULL;

  write_letter (*state, "", "", "", "");
  us_test_write (*state, "old.pdf", "as it was", -1);
  getrlimit (RLIMIT_FSIZE, &usual);
  setrlimit (RLIMIT_FSIZE, &small);
  run = us_test_run (*state, NULL, "export", "bad.statement", "-t", "pdf", "-o", "out.pdf", NULL);
  replaced = us_test_run (*state, NULL, "export", "bad.statement", "-t", "pdf", "-f", "-o",
                          "old.pdf", NULL);
  setrlimit (RLIMIT_FSIZE, &usual);
  assert_code (run, 1);
  assert_contains (run->errors, "“out.pdf” could not be saved");
  assert_false (us_test_exists (*state, "out.pdf"));
  assert_code (replaced, 1);
  before = us_test_read (*state, "old.pdf");
  assert_string_equal (before, "as it was");
}

/* The same on a disk that is really full, for whoever may make one. */
static void
test_full_disk (void **state)
{
  g_autofree char *disk = g_build_filename (*state, "disk", NULL);
  g_autofree char *target = g_build_filename (disk, "", NULL);
  g_autoptr (UsTestRun) run = NULL;
  gboolean left;

  write_letter (*state, "", "", "", "");
  assert_int_equal (g_mkdir_with_parents (disk, 0700), 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=8k") != 0)
    skip ();
  run = us_test_run (*state, NULL, "export", "bad.statement", "-t", EVERYTHING, "-o", target, NULL);
  left = us_test_exists (disk, "bad.pdf") || us_test_exists (disk, "bad.txt") ||
         us_test_exists (disk, "bad.html");
  assert_int_equal (umount (disk), 0);
  assert_code (run, 1);
  assert_error_lines (run, 2); /* it was edited; and it does not fit */
  assert_false (left);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_font_that_is_not_there, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_long_names, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_broken_logo, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_deep, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_unwritable_folder, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_no_room, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_full_disk, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("bad copies", tests, NULL, NULL);
}
