/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/edition.h"

#include "letter.h"
#include "model/addressee.h"

static void
test_banner (void **state)
{
  static const struct
  {
    UsPublishOptions options;
    const char *language;
    const char *banner;
  } cases[] = {
    { { 0 }, "en", "" },
    { { .draft = TRUE }, "fr", "Projet" },
    { { .draft = TRUE, .draft_date = "2026-05-04" }, "en", "Draft · 4 May 2026" },
    { { .draft_date = "2026-05-04" }, "en", "" },
    { { .embargo = "2026-05-03" }, "en", "Not for publication before 3 May 2026" },
    { { .draft = TRUE, .embargo = "2026-05" }, "de", "Entwurf · Sperrfrist bis Mai 2026" },
  };
  g_autofree char *none = us_edition_make_banner (NULL, "en");

  assert_string_equal (none, "");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *banner = us_edition_make_banner (&cases[i].options, cases[i].language);

      assert_string_equal (banner, cases[i].banner);
    }
}

/* The banner is the first thing that is read, in every format. */
static void
test_banner_in_every_format (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .draft = TRUE };
  g_autoptr (UsPublication) publication = us_publication_new (statement, &options);
  static const char *const formats[] = { "text", "html", "markdown", "odt", "docx", "email" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = us_test_export_publication (publication, formats[i], 0);
      const char *banner = strstr (text, "Draft");

      assert_non_null (banner);
      assert_true (banner < strstr (text, "22 March 2026"));
    }
}

static void
test_public (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .for_public = TRUE };
  g_autoptr (UsPublication) publication = us_publication_new (statement, &options);

  assert_int_equal (publication->n_addressees, 1);
  assert_string_equal (publication->addressees[0].name, "Amina Diallo");
  assert_string_equal (publication->addressees[0].address, "");
  assert_int_equal (publication->n_contacts, 0);
}

/* Nobody is named, and they are counted as they are in the usual edition, by what they are. */
static void
test_names_withheld (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .names_withheld = TRUE };
  static const char *const formats[] = { "text", "html", "markdown", "odt", "docx", "email" };
  g_autoptr (UsPublication) publication = NULL;
  UsSignatory *person = us_test_add_signatory (statement, "Ana Canary");

  us_test_set (statement, "language", "en");
  us_test_set (statement, "signatories-heading",
               "{signatories} signed, {individuals} of them a person");
  g_object_set (person, "kind", US_SIGNATORY_IS_INDIVIDUAL, "note", "Canary", NULL);
  us_test_set (us_test_add_signatory (statement, "Canary Union"), "note", "Canary");
  us_test_add_signatory (statement, "");
  publication = us_publication_new (statement, &options);
  assert_int_equal (publication->n_signatories, 0);
  assert_int_equal (publication->n_withheld, 2);
  assert_int_equal (publication->n_withheld_organisations, 1);
  assert_null (publication->shared_notes);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = us_test_export_publication (publication, formats[i], 72);

      assert_lacks (text, "Canary");
      assert_contains (text, "2 signed, 1 of them a person");
      assert_contains (text, "Names withheld: 2");
    }
}

static void
test_each_addressee (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsAddressee) other = us_addressee_new ("The Board");
  UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED };
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (UsPublication) first = NULL;

  us_test_set (other, "salutation", "Dear Members,");
  assert_true (us_item_list_append (us_statement_get_addressees (statement), other, NULL));
  options.addressee = us_item_get_id (US_ITEM (other));
  publication = us_publication_new (statement, &options);
  assert_int_equal (publication->n_addressees, 1);
  assert_string_equal (publication->addressees[0].name, "The Board");
  assert_string_equal (publication->salutation, "Dear Members,");
  assert_int_equal (publication->n_copies, 1);

  options.addressee =
      us_item_get_id (us_item_list_get (us_statement_get_addressees (statement), 0));
  first = us_publication_new (statement, &options);
  assert_string_equal (first->addressees[0].name, "Amina Diallo");
  assert_string_equal (first->salutation, "Your Excellency,");
}

/* The Board's copy of a letter to a minister and the Board greets the Board alone. */
static void
test_each_greeted_alone (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsAddressee) board = us_addressee_new ("Members of the Board");
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED,
                                     .addressee = us_item_get_id (US_ITEM (board)) };
  g_autoptr (UsPublication) publication = NULL;

  us_test_set (statement, "salutation", "Your Excellency, dear Members of the Board,");
  assert_true (us_item_list_append (us_statement_get_addressees (statement), board, NULL));
  publication = us_publication_new (statement, &options);
  assert_string_equal (publication->salutation, "Dear Members of the Board,");
}

static void
test_chooses (void **state)
{
  static const struct
  {
    const char *as_of, *approved_on;
    UsSignatoryStatus status;
    gboolean chosen;
  } cases[] = {
    { "2026-05-03", "2026-05-03", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-05-03", "2026-05-02", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-05-03", "2025-12-31", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-05-03", "2026-05-04", US_SIGNATORY_CONFIRMED, FALSE },
    { "2026-05-03", "2026-05-02", US_SIGNATORY_INVITED, FALSE },
    { "2026-05-03", "2026-05-02", US_SIGNATORY_DECLINED, FALSE },
    { "2026-05-03", "2026-05-02", US_SIGNATORY_WITHDRAWN, FALSE },
    { "2026-05-03", "", US_SIGNATORY_CONFIRMED, FALSE },
    { "2026-05-03", NULL, US_SIGNATORY_CONFIRMED, FALSE },
    /* A month is over on its last day, a year on that of December. */
    { "2026-05-03", "2026-04", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-05-03", "2026-05", US_SIGNATORY_CONFIRMED, FALSE },
    { "2026-05-31", "2026-05", US_SIGNATORY_CONFIRMED, TRUE },
    { "2028-02-28", "2028-02", US_SIGNATORY_CONFIRMED, FALSE },
    { "2028-02-29", "2028-02", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-05", "2026-05-31", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-05", "2026-06-01", US_SIGNATORY_CONFIRMED, FALSE },
    { "2026", "2026-12-31", US_SIGNATORY_CONFIRMED, TRUE },
    { "2026-12-30", "2026", US_SIGNATORY_CONFIRMED, FALSE },
    { "2026-12-31", "2026", US_SIGNATORY_CONFIRMED, TRUE },
    /* Without a date the status decides. */
    { NULL, NULL, US_SIGNATORY_CONFIRMED, TRUE },
    { "", "2026-05-02", US_SIGNATORY_INVITED, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (us_edition_chooses (US_PUBLISH_CONFIRMED, cases[i].as_of, cases[i].status,
                                          cases[i].approved_on),
                      cases[i].chosen);
}

/* Those who had agreed by a day are named and counted, and the day is said, in every format. Who
 * has withdrawn since is in none of them. */
static void
test_as_of (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .as_of = "2026-05-03" };
  static const char *const formats[] = { "text", "html", "markdown", "odt", "docx", "email" };
  g_autoptr (UsPublication) publication = NULL;

  us_test_set (statement, "language", "en");
  us_test_set (statement, "signatories-heading", "{signatories} signed");
  us_test_set (statement, "signatories-as-of", "2026-06-01");
  us_test_set (us_test_add_signatory (statement, "Early Union"), "approved-on", "2026-05-03");
  us_test_set (us_test_add_signatory (statement, "Late Union"), "approved-on", "2026-05-04");
  us_test_set (us_test_add_signatory (statement, "Gone Union"), "approved-on", "2026-05-01");
  us_item_set_choice (us_item_list_get (us_statement_get_signatories (statement), 2),
                      US_SIGNATORY_STATUS, US_SIGNATORY_WITHDRAWN, NULL);
  us_test_add_signatory (statement, "Dateless Union");
  assert_int_equal (us_edition_count_undated (statement), 1);
  publication = us_publication_new (statement, &options);
  assert_int_equal (publication->n_signatories, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = us_test_export_publication (publication, formats[i], 72);

      assert_contains (text, "Early Union");
      assert_contains (text, "1 signed");
      assert_contains (text, "As of 3 May 2026");
      assert_lacks (text, "Late Union");
      assert_lacks (text, "Dateless Union");
      assert_lacks (text, "Gone Union");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_banner),         cmocka_unit_test (test_banner_in_every_format),
    cmocka_unit_test (test_public),         cmocka_unit_test (test_names_withheld),
    cmocka_unit_test (test_each_addressee), cmocka_unit_test (test_each_greeted_alone),
    cmocka_unit_test (test_chooses),        cmocka_unit_test (test_as_of),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
