/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-notes.h"

static void
check (const char *text, const char *first, const char *second, const char *want)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GString) got = g_string_new (text);

  if (first != NULL)
    g_ptr_array_add (notes, (char *) first);
  if (second != NULL)
    g_ptr_array_add (notes, (char *) second);
  us_pdf_notes_append (notes, got);
  assert_string_equal (got->str, want);
}

static void
test_notes (void **state)
{
  check ("In June¹ it was 3 m².\n", "1 Decision", "of April.",
         "In June[1] it was 3 m².\n\n\n[1] Decision\nof April.\n");
  check ("In June.1\n", "1 Decision.", NULL, "In June.1\n\n\n1. Decision.\n");
  check ("In June¹²\n", "12 Decision.", NULL, "In June[12]\n\n\n[12] Decision.\n");
  check ("3 m²\n", NULL, NULL, "3 m²\n");
}

static void
test_figures (void **state)
{
  assert_string_equal (us_pdf_notes_raise ('0'), "⁰");
  assert_string_equal (us_pdf_notes_raise ('9'), "⁹");
  assert_true (us_pdf_notes_is_label ("12"));
  assert_true (us_pdf_notes_is_label ("a)"));
  assert_true (us_pdf_notes_is_label ("•"));
  assert_false (us_pdf_notes_is_label ("Re:"));
  assert_false (us_pdf_notes_is_label ("1. Open"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes),
    cmocka_unit_test (test_figures),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
