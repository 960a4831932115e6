/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/dictation-table.h"

#include "letter.h"

static void
begin (gpointer self, const UsParagraph *paragraph)
{
}

static void
text (gpointer self, const char *string, gsize length, const UsInk *ink)
{
  g_string_append_len (self, string, (gssize) length);
}

static void
table (gpointer self, const double *parts, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (self, "%.2f ", parts[i]);
  g_string_append (self, n_cells > 0 ? "" : "\nend");
}

static void
cell (gpointer self, gboolean first)
{
  g_string_append (self, first ? "\n" : " | ");
}

static const UsScribe scribe = {
  .begin = begin, .end = begin, .text = text, .table = table, .cell = cell
};

static char *
give (UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  GString *out = g_string_new (NULL);
  UsDictation dictation = { &scribe, out, publication, us_labels_find ("en"), NULL };

  us_dictation_give_table (&dictation, publication->signatories, publication->n_signatories);
  return g_string_free (out, FALSE);
}

/* Every row has every cell; what nobody fills has no column, and leaves its room to the others. */
static void
test_cells (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *names = NULL;
  g_autofree char *countries = NULL;
  g_autofree char *all = NULL;
  UsSignatory *second;

  us_test_add_signatory (statement, "Ana");
  second = us_test_add_signatory (statement, "Wells");
  names = give (statement);
  assert_string_equal (names, "1.00 \nAna\nWells\nend");
  us_test_set (second, "country", "Peru");
  countries = give (statement);
  assert_string_equal (countries, "0.65 0.35 \nAna | \nWells | Peru\nend");
  us_test_set (second, "person", "Bo");
  us_test_set (second, "role", "chair");
  us_test_set (second, "note", "with all members");
  all = give (statement);
  assert_string_equal (all, "0.40 0.38 0.22 \nAna |  | \n"
                            "Wells – with all members | Bo, chair | Peru\nend");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_cells),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
