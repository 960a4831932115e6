/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
test_properties (void **state)
{
  static const struct
  {
    const char *property;
    const char *value;
    const char *written;
  } rows[] = {
    { "title", "Rain & wells", "<title>Rain &amp; wells</title>" },
    { "language", "fr", "xml:lang=\"fr\"" },
    { "date", "2026-04", "<date>2026-04</date>" },
    { "about", "We are neighbours.", "<about>We are neighbours.</about>" },
    { "signatories-heading", "- Signed by -", "heading=\"- Signed by -\"" },
    { "addressee:1.office", "Minister", "<office>Minister</office>" },
    { "addressee:2.address", "Mill Lane 1", "<address>Mill Lane 1</address>" },
    { "signatory:3.name", "Cyclists", "<name>Cyclists</name>" },
    { "signatory:4.status", "declined", "status=\"declined\"" },
    { "demand:2.b.text", "Older ones.", "Older ones." },
    { "block:1.text", "We write.", ">We write.</p>" },
    { "settings.paper", "letter", "<settings paper=\"letter\"/>" },
    { "settings.margin-top", "30.5", " margin-top=\"30.5\"" },
  };

  us_test_write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "set", "letter.statement",
                                               rows[i].property, rows[i].value, NULL);
      g_autofree char *content = us_test_read (*state, "letter.statement");

      assert_code (run, 0);
      assert_string_equal (run->output, "");
      assert_string_equal (run->errors, "");
      assert_contains (content, rows[i].written);
    }
}

static void
test_streams (void **state)
{
  g_autofree char *content = NULL;
  g_autoptr (UsTestRun) value = NULL;
  g_autoptr (UsTestRun) filter = NULL;
  g_autoptr (UsTestRun) both = NULL;

  us_test_write_letter (*state);
  value = us_test_run (*state, "Mill Lane 1\nThe Valley\n", "set", "letter.statement",
                       "addressee:1.address", "-", NULL);
  assert_code (value, 0);
  content = us_test_read (*state, "letter.statement");
  assert_contains (content, "<address>Mill Lane 1</address><address>The Valley</address>");

  filter = us_test_run (*state, content, "set", "-", "title", "Rain", NULL);
  assert_code (filter, 0);
  assert_contains (filter->output, "<title>Rain</title>");
  both = us_test_run (*state, content, "set", "-", "title", "-", NULL);
  assert_code (both, 2);
}

static void
test_refused (void **state)
{
  static const struct
  {
    const char *property;
    const char *value;
    int code;
  } rows[] = {
    { "title", "two\nlines", 1 },      { "title", "bell\a", 1 },
    { "title", "not \xff utf-8", 1 },  { "title", "\xe2\x80\xae turned", 1 },
    { "date", "tomorrow", 1 },         { "language", "not a tag", 1 },
    { "signatory:4.status", "no", 1 }, { "signatory:6.name", "Nobody", 1 },
    { "signatory:0.name", "Zero", 1 }, { "demand:3.a.text", "None", 1 },
    { "river:1.name", "Rhine", 1 },    { "tittle", "x", 2 },
    { "signatory:1.tittle", "x", 2 },  { "settings.font-size", "5", 1 },
    { "settings.paper", "a3", 1 },     { "logo:1.text", "None", 1 },
  };
  g_autofree char *before = NULL;

  us_test_write_letter (*state);
  before = us_test_read (*state, "letter.statement");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "set", "letter.statement",
                                               rows[i].property, rows[i].value, NULL);
      g_autofree char *after = us_test_read (*state, "letter.statement");

      assert_code (run, rows[i].code);
      assert_error_lines (run, (guint) rows[i].code);
      assert_string_equal (before, after);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_properties, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_streams, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_refused, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("set", tests, NULL, NULL);
}
