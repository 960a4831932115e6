/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "publish/arrangement.h"
#include "publish/publication.h"

static UsStatement *
make_statement (void)
{
  static const char *const rows[][3] = {
    { "The Zoo", "Kenya", "Identification only" },
    { "Bees", "Germany", "Identification only" },
    { "Apes", "Germany", "Once" },
    { "Hidden", "Kenya", "" },
  };
  UsStatement *statement = us_statement_new ();

  us_test_set (statement, "language", "en");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsSignatory *signatory = us_test_add_signatory (statement, rows[i][0]);

      g_object_set (signatory, "country", rows[i][1], "note", rows[i][2], "listing",
                    i == 3 ? US_SIGNATORY_WITHHELD : US_SIGNATORY_SHOWN, NULL);
    }
  return statement;
}

static char *
describe (UsStatement *statement)
{
  UsPublication *publication = us_publication_new (statement, NULL);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < publication->n_signatories; i++)
    {
      const UsPublicSignatory *signatory = &publication->signatories[i];

      g_string_append_printf (text, "%s/%s/%u/%u;", signatory->group, signatory->name,
                              signatory->number, signatory->mark);
    }
  us_publication_unref (publication);
  return g_string_free (text, FALSE);
}

static void
test_rules (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autofree char *plain = describe (statement);
  g_autofree char *sorted = NULL;
  g_autofree char *parted = NULL;

  assert_string_equal (plain, "/The Zoo/0/1;/Bees/0/1;/Apes/0/0;");
  g_object_set (statement, "signatories-order", US_ORDER_NAME, "signatories-numbering",
                US_SIGNATORY_NUMBERING_THROUGH, NULL);
  sorted = describe (statement);
  assert_string_equal (sorted, "/Apes/1/0;/Bees/2/1;/The Zoo/3/1;");
  g_object_set (statement, "signatories-headings", US_HEADINGS_COUNTRY, "signatories-numbering",
                US_SIGNATORY_NUMBERING_GROUP, NULL);
  us_test_set (statement, "signatories-heading-order", "KE\nDE");
  parted = describe (statement);
  assert_string_equal (parted, "Kenya/The Zoo/1/1;Germany/Apes/1/0;Germany/Bees/2/1;");
}

/* Counted and never named. */
static void
test_withheld (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  UsPublication *publication = us_publication_new (statement, NULL);
  g_autofree char *text = us_test_export (statement, "text", 72);
  g_autofree char *html = us_test_export (statement, "html", 72);

  assert_int_equal (publication->n_withheld, 1);
  assert_string_equal (publication->shared_notes[0], "Identification only");
  assert_null (publication->shared_notes[1]);
  assert_lacks (text, "Hidden");
  assert_lacks (html, "Hidden");
  assert_contains (text, "Names withheld: 1\n");
  assert_contains (html, "Names withheld: 1");
  assert_contains (text, "The Zoo (Kenya) *\n");
  assert_contains (text, "* Identification only\n");
  assert_contains (text, "Apes (Germany) – Once\n");
  assert_contains (html, "(4)");
  us_publication_unref (publication);
}

static void
test_numbers_and_date (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  us_test_set (statement, "signatories-as-of", "2026-03-22");
  us_test_set (statement, "signatories-numbering", "through");
  text = us_test_export (statement, "text", 72);
  html = us_test_export (statement, "html", 72);
  assert_contains (text, "As of 22 March 2026\n");
  assert_contains (text, "2. Bees (Germany) *\n");
  assert_contains (html, "As of 22 March 2026");
  assert_contains (html, "<ol");
}

static void
test_counts_in_the_heading (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  UsPublication *publication;

  us_test_set (statement, "signatories-heading", "Signed by {signatories} from {countries} {x}");
  publication = us_publication_new (statement, NULL);
  assert_string_equal (publication->signatories_heading, "Signed by 4 from 2 {x}");
  assert_true (publication->heading_counts);
  us_publication_unref (publication);
}

/* A group ends where another heading begins, or the list does. */
static void
test_groups_end (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsPublication *publication;

  us_test_set (us_test_add_signatory (statement, "Apes"), "group", "North");
  us_test_set (us_test_add_signatory (statement, "Bees"), "group", "North");
  us_test_set (us_test_add_signatory (statement, "Cats"), "group", "South");
  publication = us_publication_new (statement, NULL);
  assert_int_equal (us_arrangement_find_group_end (publication, 0), 2);
  assert_int_equal (us_arrangement_find_group_end (publication, 2), 3);
  us_publication_unref (publication);
}

static void
test_marks (void **state)
{
  static const char *const marks[] = { "*", "†", "‡", "§", "**", "††" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *mark = us_arrangement_get_mark (i + 1);

      assert_string_equal (mark, marks[i]);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rules),
    cmocka_unit_test (test_withheld),
    cmocka_unit_test (test_numbers_and_date),
    cmocka_unit_test (test_counts_in_the_heading),
    cmocka_unit_test (test_groups_end),
    cmocka_unit_test (test_marks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
