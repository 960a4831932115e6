/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-suffix.h"

static void
test_suffixes (void **state)
{
  static const struct
  {
    const char *line;
    const char *rest;
    const char *country;
    const char *note;
    const char *link;
    const char *email;
  } rows[] = {
    { "Water Watch", "Water Watch", NULL, NULL, NULL, NULL },
    { "Water Watch (Kenya)", "Water Watch", "Kenya", NULL, NULL, NULL },
    { "Water Watch (WW)", "Water Watch (WW)", NULL, NULL, NULL, NULL },
    { "Water Watch – for 900 wells", "Water Watch", NULL, "for 900 wells", NULL, NULL },
    { "Jane Roe – director", "Jane Roe – director", NULL, NULL, NULL, NULL },
    { "Water Watch (Kenya) – All wells <https://example.org/a>", "Water Watch", "Kenya",
      "All wells", "https://example.org/a", NULL },
    { "Jane Roe <jane@example.org>", "Jane Roe", NULL, NULL, NULL, "jane@example.org" },
    { "Jane Roe jane@example.org", "Jane Roe", NULL, NULL, NULL, "jane@example.org" },
    { "Jane Roe, director, jane@example.org.", "Jane Roe, director", NULL, NULL, NULL,
      "jane@example.org" },
    { "Water Watch (info@example.org), Kenya", "Water Watch", "Kenya", NULL, NULL,
      "info@example.org" },
    { "Jane Roe | E-Mail: jane@example.org | Kenya", "Jane Roe | Kenya", NULL, NULL, NULL,
      "jane@example.org" },
    { "Jane Roe [mailto:jane@example.org] and Ivo <ivo@example.org>", "Jane Roe and Ivo", NULL,
      NULL, NULL, "jane@example.org, ivo@example.org" },
    { "Jane Roe (@jane, Book Society)", "Jane Roe", NULL, NULL, NULL, NULL },
    { "Water Watch <https://example.org> and friends",
      "Water Watch <https://example.org> and friends", NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsDraft) draft = us_draft_new ();
      g_autoptr (GString) line = g_string_new (rows[i].line);
      UsDraftPerson *person = us_draft_add_person (draft->signatories, 1);

      us_signature_suffix_take (line, person);
      assert_string_equal (line->str, rows[i].rest);
      assert_true (g_strcmp0 (person->country, rows[i].country) == 0);
      assert_true (g_strcmp0 (person->note, rows[i].note) == 0);
      assert_true (g_strcmp0 (person->link, rows[i].link) == 0);
      assert_true (g_strcmp0 (person->email, rows[i].email) == 0);
    }
}

static void
test_commas (void **state)
{
  assert_string_equal (us_signature_suffix_skip_comma ("Jane (farmer, Kisumu), chair"), "chair");
  assert_string_equal (us_signature_suffix_skip_comma ("سلمى بن عمر، محامية"), "محامية");
  assert_null (us_signature_suffix_skip_comma ("Jane (farmer, Kisumu)"));
  assert_null (us_signature_suffix_skip_comma ("1,000 wells"));
}

static void
test_link (void **state)
{
  assert_true (us_signature_suffix_has_link ("Water Watch <https://example.org>"));
  assert_false (us_signature_suffix_has_link ("Jane Roe <jane@example.org>"));
  assert_false (us_signature_suffix_has_link ("<https://example.org>"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_suffixes),
    cmocka_unit_test (test_commas),
    cmocka_unit_test (test_link),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
