/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/dictation-people.h"

#include "letter.h"

static void
begin (gpointer self, const UsParagraph *paragraph)
{
}

static void
end (gpointer self, const UsParagraph *paragraph)
{
  g_string_append_c (self, '\n');
}

static void
text (gpointer self, const char *string, gsize length, const UsInk *ink)
{
  g_string_append_len (self, string, (gssize) length);
}

static void
columns (gpointer self, guint n_columns)
{
  g_string_append_printf (self, "columns %u\n", n_columns);
}

static const UsScribe scribe = { .begin = begin, .end = end, .text = text, .columns = columns };

static char *
give (UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  GString *out = g_string_new (NULL);
  UsDictation dictation = { &scribe, out, publication, us_labels_find ("en"), NULL };

  us_dictation_give_signatories (&dictation);
  return g_string_free (out, FALSE);
}

/* They stand in as many columns as on our own pages. */
static void
test_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *few = NULL;
  g_autofree char *more = NULL;

  for (guint i = 0; i < 8; i++)
    us_test_add_signatory (statement, "Ana");
  few = give (statement);
  assert_string_equal (few, "Signatories (8)\nAna\nAna\nAna\nAna\nAna\nAna\nAna\nAna\n");
  us_test_set (us_test_add_signatory (statement, "Bo"), "country", "Peru");
  more = give (statement);
  assert_string_equal (more, "Signatories (9)\ncolumns 2\nAna\nAna\nAna\nAna\nAna\nAna\nAna\n"
                             "Ana\nBo (Peru)\ncolumns 1\n");
}

/* The heading counts, behind a valediction too, as it does in every final copy. */
static void
test_heading (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *found = NULL;

  us_test_set (statement, "valediction", "Sincerely,");
  us_test_set (us_test_add_signatory (statement, ""), "country", "Peru");
  found = give (statement);
  assert_string_equal (found, "Signatories (1)\n(Peru)\n");
}

/* The letter's own settings come first. */
static void
test_layouts (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *columns_3 = NULL;
  g_autofree char *run_on = NULL;

  us_test_add_signatory (statement, "Ana");
  us_test_add_signatory (statement, "Bo");
  us_test_set (us_statement_get_settings (statement), "signatory-layout", "columns-3");
  columns_3 = give (statement);
  assert_string_equal (columns_3, "Signatories (2)\ncolumns 3\nAna\nBo\ncolumns 1\n");
  us_test_set (us_statement_get_settings (statement), "signatory-layout", "run-on");
  run_on = give (statement);
  assert_string_equal (run_on, "Signatories (2)\nAna; Bo\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_heading),
    cmocka_unit_test (test_layouts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
