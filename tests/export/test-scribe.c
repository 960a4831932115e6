/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/scribe.h"

#include "letter.h"

/* Writes down what it is told, in the order in which it is told. */
static void
begin (gpointer self, const UsParagraph *paragraph)
{
  g_string_append_printf (self, "%d:", paragraph->role);
}

static void
end (gpointer self, const UsParagraph *paragraph)
{
  g_string_append_c (self, '\n');
}

static void
text (gpointer self, const char *string, gsize length, const UsInk *ink)
{
  g_string_append (self, ink->bold ? "*" : ink->italic ? "/" : ink->isolated ? "=" : "");
  if (ink->address != NULL)
    g_string_append_printf (self, "<%s>", ink->address);
  g_string_append_len (self, string, (gssize) length);
}

static void
line_break (gpointer self)
{
  g_string_append_c (self, '|');
}

static void
note (gpointer self, const UsPublicNote *public_note, gboolean again)
{
  g_string_append_printf (self, "{%u%s}", public_note->number, again ? " again" : "");
}

static void
columns (gpointer self, guint n_columns)
{
  g_string_append_printf (self, "columns %u\n", n_columns);
}

static const UsScribe scribe = { begin, end, text, line_break, note, columns, NULL, NULL, FALSE };

static char *
write_letter (UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  GString *out = g_string_new (NULL);

  us_scribe_write_letter (&scribe, out, publication);
  return g_string_free (out, FALSE);
}

static void
test_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *found = write_letter (statement);

  assert_string_equal (
      found, "1:Geneva, 22 March 2026\n"
             "2:=H.E. =Amina Diallo|=Minister of Water|=Ministry of Water and Rivers|"
             "=1 River Street|=1000 Port Alder|=Aldria\n"
             "3:Joint statement on the right to water\n"
             "4:*Subject*: Permits for wells\n"
             "5:We are unions of people who live by the river.\n"
             "6:Your Excellency,\n"
             "7:The wells are dry.{1}<https://example.org/board> The board says so\n"
             "7:What has to happen\n"
             "7:We call on you to:\n"
             "7:*Publish every permit. All of them, since 1990.\n"
             "7:Begin with the largest ones.\n"
             "7:Those above ten wells first.\n"
             "7:Repair the pipes.\n"
             "7:Water is a right.\n"
             "7:Nobody may be cut off.\n"
             "7:Schools least of all.\n"
             "8:Sincerely,\n"
             "9:Signed by (2)\n"
             "11:=<https://union.example/>The Water Union, =Fatima El Idrissi, =director, "
             "=Alliance of Unions (=Netherlands) – =since 1998\n"
             "10:Africa\n"
             "11:=Association des puits\n"
             "13:*CC*: =The Ombudsman, =Office of the Ombudsman\n"
             "14:*Contact*: Press: press@water.example\n");
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *found = write_letter (statement);

  assert_string_equal (found, "");
}

/* A note is given where the first reference stands; one without a reference is not lost. */
static void
test_notes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsNote *first = us_test_add_note (statement, "The report.");
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Dry");
  g_autofree char *found = NULL;

  us_test_add_note (statement, "Nobody refers to it.");
  us_test_refer (block, first);
  us_test_refer (block, first);
  found = write_letter (statement);
  assert_string_equal (found, "7:Dry{1}{1 again}\n15:Notes\n16:[2] Nobody refers to it.\n");
}

static void
test_dangerous_link (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "See ");
  g_autofree char *found = NULL;

  us_test_link (block, "that", "javascript:alert(1)");
  found = write_letter (statement);
  assert_string_equal (found, "7:See that\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_notes),
    cmocka_unit_test (test_dangerous_link),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
