/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/text.h"

#include "export/text/width.h"
#include "sample.h"

static void
test_samples (void **state)
{
  us_test_compare_samples ("text");
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = us_test_export (statement, "text", 0);

  assert_string_equal (text, "");
}

static void
test_width (void **state)
{
  static const guint widths[] = { 40, 60, 72, 120 };
  g_autoptr (UsStatement) statement = us_test_letter ();

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0,
                     "The wells of the valley have been dry since the spring of the year before "
                     "last, and nobody has told the people of the valley why that is so.");
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *text = us_test_export (statement, "text", widths[i]);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      gsize longest = 0;

      for (gsize line = 0; lines[line] != NULL; line++)
        longest = MAX (longest, us_width_measure (lines[line], -1));
      assert_in_range (longest, widths[i] - 12, widths[i]);
    }
}

static void
test_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_set (statement, "signatories-heading", "Signed by");
  us_test_add_signatory (statement, "Ana");
  us_test_add_signatory (statement, "水の声");
  us_test_add_signatory (statement, "Renée");
  us_test_add_signatory (statement, "The unions of the valley");
  us_test_add_signatory (statement, "ماء");
  us_test_add_signatory (statement, "Bo");
  text = us_test_export (statement, "text", 0);
  assert_string_equal (text, "Signed by (6)\n=============\n\n"
                             "Ana                        水の声\n"
                             "Renée                      The unions of the valley\n"
                             "ماء                        Bo\n");
}

/* One who says more than a name, or a few names only: a line for each. */
static void
test_no_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *few = NULL;
  g_autofree char *detailed = NULL;

  us_test_set (statement, "valediction", "Sincerely,");
  for (guint i = 0; i < 5; i++)
    us_test_add_signatory (statement, "Ana");
  few = us_test_export (statement, "text", 0);
  assert_string_equal (
      few, "Sincerely,\n\nSignatories (5)\n===============\n\nAna\nAna\nAna\nAna\nAna\n");
  us_test_set (us_test_add_signatory (statement, "Bo"), "country", "Peru");
  detailed = us_test_export (statement, "text", 0);
  assert_contains (detailed, "\nAna\nAna\nBo (Peru)\n");
}

/* Links: where they lead stands behind the text, but only what may be published. */
static void
test_links (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "See");
  g_autofree char *text = NULL;

  us_test_link (block, " this", "https://example.org/");
  us_test_link (block, " that", "javascript:alert(1)");
  us_test_link (block, "mail@example.org", "mailto:mail@example.org");
  text = us_test_export (statement, "text", 0);
  assert_string_equal (text, "See this <https://example.org/> thatmail@example.org\n");
}

/* The mark of a note is a number or nothing. */
static void
test_notes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Text");
  g_autofree char *text = NULL;

  us_test_add_note (statement, "Not referred to.");
  us_test_refer (block, us_test_add_note (statement, "Second."));
  text = us_test_export (statement, "text", 0);
  assert_lacks (text, US_TEXT_OBJECT);
  assert_string_equal (text, "Text[1]\n\nNotes\n=====\n\n[1] Second.\n[2] Not referred to.\n");
}

static void
test_many (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  for (guint i = 1; i <= 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Union <%u> & 'friends'", i);

      us_test_add_signatory (statement, name);
    }
  text = us_test_export (statement, "text", 0);
  assert_contains (text, "Union <10000> & 'friends'\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_samples),    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_width),      cmocka_unit_test (test_columns),
    cmocka_unit_test (test_no_columns), cmocka_unit_test (test_links),
    cmocka_unit_test (test_notes),      cmocka_unit_test (test_many),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
