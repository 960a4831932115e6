/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/signatory-words.h"

#include "letter.h"

/* A letter whose signatories have all that can be said of them. */
static UsStatement *
make_statement (void)
{
  static const char *const rows[][2] = {
    { "The Zoo", "Identification only" },
    { "Bees", "Identification only" },
    { "Apes", "Once" },
    { "Hidden", "" },
  };
  UsStatement *statement = us_statement_new ();

  us_test_set (statement, "language", "en");
  us_test_set (statement, "valediction", "Sincerely,");
  us_test_set (statement, "signatories-heading", "Signed by:");
  us_test_set (statement, "signatories-as-of", "2026-03-22");
  us_test_set (statement, "signatories-numbering", "through");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_set (us_test_add_signatory (statement, rows[i][0]), "note", rows[i][1], "listing",
                  i == 3 ? US_SIGNATORY_WITHHELD : US_SIGNATORY_SHOWN, NULL);
  return statement;
}

static void
test_words (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autofree char *heading = us_signatory_words_make_heading (publication);
  g_autofree char *as_of = us_signatory_words_make_as_of (publication);
  g_autofree char *withheld = us_signatory_words_make_withheld (publication);
  g_autofree char *number =
      us_signatory_words_make_number (publication, &publication->signatories[1]);
  g_autofree char *mark = us_signatory_words_make_mark (&publication->signatories[1]);

  assert_string_equal (heading, "Signed by (4)");
  assert_string_equal (as_of, "As of 22 March 2026");
  assert_string_equal (withheld, "Names withheld: 1");
  assert_string_equal (number, "2. ");
  assert_string_equal (mark, " *");
  assert_string_equal (us_signatory_words_get_note (&publication->signatories[1]), "");
  assert_string_equal (us_signatory_words_get_note (&publication->signatories[2]), "Once");
  assert_null (us_signatory_words_make_mark (&publication->signatories[2]));
  assert_int_equal (us_signatory_words_count_shared_notes (publication), 1);
}

static void
test_nothing_to_say (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;
  g_autofree char *heading = NULL;

  us_test_set (statement, "language", "en");
  us_test_add_signatory (statement, "Bees");
  publication = us_publication_new (statement, NULL);
  heading = us_signatory_words_make_heading (publication);
  assert_string_equal (heading, "Signatories (1)");
  assert_null (us_signatory_words_make_as_of (publication));
  assert_null (us_signatory_words_make_withheld (publication));
  assert_null (us_signatory_words_make_number (publication, &publication->signatories[0]));
  assert_int_equal (us_signatory_words_count_shared_notes (publication), 0);
}

/* A heading that counts is not followed by a number. */
static void
test_heading_that_counts (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (UsPublication) publication = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *html = NULL;

  us_test_set (statement, "signatories-heading", "The {signatories} of us:");
  publication = us_publication_new (statement, NULL);
  heading = us_signatory_words_make_heading (publication);
  assert_string_equal (heading, "The 4 of us:");
  html = us_test_export_publication (publication, "html", 72);
  assert_contains (html, "The 4 of us:</h2>");
  assert_lacks (html, "(4)");
}

/* What a reader sees, without tags, escapes and line breaks. */
static char *
read_words (const UsPublication *publication, const char *format)
{
  g_autofree char *exported = us_test_export_publication (publication, format, 72);
  g_autoptr (GString) text = g_string_new (exported);
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>|\\\\", 0, 0, NULL);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *bare = NULL;

  g_string_replace (text, "=E2=80=93", "–", 0); /* as an e-mail has it */
  bare = g_regex_replace_literal (tags, text->str, -1, 0, "", 0, NULL);

  return g_regex_replace_literal (spaces, bare, -1, 0, " ", 0, NULL);
}

/* Pages and documents, web pages and plain text say the same. */
static void
test_every_format_agrees (void **state)
{
  static const char *const layouts[] = { "lines", "columns-2", "table", "run-on" };
  static const char *const words[] = {
    "Signed by (4)",     "As of 22 March 2026",  "The Zoo *", "Bees *", "Apes – Once",
    "Names withheld: 1", "* Identification only"
  };
  static const char *const numbers[] = { "1. The Zoo", "2. Bees", "3. Apes" };
  g_autoptr (UsStatement) statement = make_statement ();
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");

  for (gsize of = 0; of < n_exporters * G_N_ELEMENTS (layouts); of++)
    {
      const char *format = exporters[of % n_exporters].id;
      g_autoptr (UsPublication) publication = NULL;
      g_autofree char *text = NULL;

      if (pdftotext == NULL && g_str_equal (format, "pdf"))
        {
          print_message ("SKIPPED: no pdftotext, so nobody read the PDF\n");
          continue;
        }
      /* A table of names has columns instead of words. */
      if (g_str_equal (format, "csv"))
        continue;
      us_test_set (us_statement_get_settings (statement), "signatory-layout",
                   layouts[of / n_exporters]);
      publication = us_publication_new (statement, NULL);
      text = read_words (publication, format);
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        assert_contains (text, words[i]);
      /* The list of a web page has numbers of its own. */
      for (guint i = 0; i < G_N_ELEMENTS (numbers) && !g_str_equal (format, "html"); i++)
        assert_contains (text, numbers[i]);
      assert_lacks (text, "Hidden");
      /* An e-mail is there twice, as a page and as text. */
      if (!g_str_equal (format, "email"))
        assert_null (strstr (strstr (text, "Identification only") + 1, "Identification only"));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_nothing_to_say),
    cmocka_unit_test (test_heading_that_counts),
    cmocka_unit_test (test_every_format_agrees),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
