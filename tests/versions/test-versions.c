/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "versions/versions.h"

#include "letter.h"
#include "random.h"
#include "test.h"

#include "history/history.h"
#include "model/addressee.h"
#include "model/block.h"
#include "model/error.h"
#include "model/signatory.h"
#include "register/agreement.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

#include <string.h>

static UsSignatory *
add_signatory (UsStatement *statement, const char *name, UsSignatoryStatus status)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, (int) status, NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  return signatory;
}

static UsVersion *
save (UsStatement *statement)
{
  UsVersion *version = us_versions_save (statement, "", "2026-05-12", NULL);

  assert_non_null (version);
  return version;
}

static const char *
agreed (UsSignatory *signatory)
{
  return us_item_get_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO);
}

static void
assert_same_file (UsStatement *statement, GBytes *before)
{
  g_autoptr (GBytes) after = us_writer_write (statement);

  assert_true (g_bytes_equal (before, after));
}

static void
test_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *versions = us_statement_get_versions (statement);
  UsSignatory *water = add_signatory (statement, "Water", US_SIGNATORY_CONFIRMED);

  assert_null (us_agreement_get_latest (statement));
  assert_string_equal (us_version_get_number (save (statement)), "1");
  assert_string_equal (us_version_get_number (save (statement)), "2");
  assert_string_equal (us_agreement_get_latest (statement), "2");
  /* Of the one that is gone, nobody else takes the number while somebody has agreed to it. */
  us_item_set_string (US_ITEM (water), US_SIGNATORY_AGREED_TO, "2", NULL);
  assert_true (us_item_list_remove (versions, 1, 1, NULL));
  assert_string_equal (us_version_get_number (save (statement)), "3");
  us_item_set_string (US_ITEM (water), US_SIGNATORY_AGREED_TO, "99999999999999999999", NULL);
  assert_string_equal (us_version_get_number (save (statement)), "4");
  assert_ptr_equal (us_versions_find (statement, "3", NULL), us_item_list_get (versions, 1));
}

static void
test_no_such_version (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;

  save (statement);
  assert_null (us_versions_find (statement, "2", &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
  assert_string_equal (error->message, "There is no version “2”.");
}

/* Who has confirmed agreed to what there was then. */
static void
test_agreements (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *first = add_signatory (statement, "First", US_SIGNATORY_CONFIRMED);
  UsSignatory *asked = add_signatory (statement, "Asked", US_SIGNATORY_INVITED);
  UsSignatory *second;

  save (statement);
  assert_string_equal (agreed (first), "1");
  assert_string_equal (agreed (asked), "");
  second = add_signatory (statement, "Second", US_SIGNATORY_CONFIRMED);
  assert_int_equal (us_agreement_count_old (statement), 0);
  save (statement);
  assert_string_equal (agreed (first), "1");
  assert_string_equal (agreed (second), "1");
  assert_string_equal (agreed (asked), "");
  assert_int_equal (us_agreement_count_old (statement), 2);
}

/* The letter is kept, whatever is in it, and nothing of who signs it. */
static void
test_what_is_kept (void **state)
{
  for (guint seed = 0; seed < US_TEST_SHARE (20); seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (UsStatement) opened = NULL;
      g_autoptr (UsStatement) read = NULL;
      g_autoptr (GBytes) file = NULL;
      g_autofree char *letter = us_writer_write_letter (statement);
      g_autofree char *again = NULL;
      UsVersion *version = save (statement);
      guint length = us_item_list_get_length (us_statement_get_versions (statement));

      assert_true (us_versions_is_kept (statement));
      opened = us_versions_open (version, NULL);
      assert_non_null (opened);
      assert_int_equal (us_item_list_get_length (us_statement_get_signatories (opened)), 0);
      assert_int_equal (us_item_list_get_length (us_statement_get_letterhead (opened)), 0);
      assert_int_equal (us_item_list_get_length (us_statement_get_versions (opened)), 0);
      again = us_writer_write_letter (opened);
      assert_string_equal (again, letter);
      /* It is in the file. */
      file = us_writer_write (statement);
      read = us_reader_read (file, NULL, NULL);
      assert_non_null (read);
      assert_true (us_versions_is_kept (read));
      assert_int_equal (us_item_list_get_length (us_statement_get_versions (read)), length);
    }
}

/* A paragraph of the longest text, and one of nothing but links, each of which is one line. */
static void
test_long_lines (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = g_strnfill (US_FIELD_MAX, '&');
  UsBlock *links = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (UsStatement) read = NULL;
  g_autoptr (GError) error = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, text);
  for (guint i = 0; i < 2000; i++)
    us_test_link (links, "Union, ",
                  "https://www.union.example/en/about-us/who-we-are/members?place=river&list=all");
  save (statement);
  file = us_writer_write (statement);
  read = us_reader_read (file, NULL, &error);
  assert_no_error (error);
  assert_true (us_versions_is_kept (read));
}

/* Nobody agreed to an address that only we see, nor to the number of an item. */
static void
test_what_nobody_reads (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) minister = us_addressee_new ("Minister");
  g_autoptr (UsAddressee) copy = NULL;
  UsItemList *addressees = us_statement_get_addressees (statement);

  assert_true (us_item_list_append (addressees, minister, NULL));
  save (statement);
  us_item_set_string (US_ITEM (minister), US_ADDRESSEE_EMAIL, "minister@example.org", NULL);
  assert_true (us_versions_is_kept (statement));
  copy = US_ADDRESSEE (us_item_copy (US_ITEM (minister)));
  assert_true (us_item_list_remove (addressees, 0, 1, NULL));
  assert_false (us_versions_is_kept (statement));
  assert_true (us_item_list_append (addressees, copy, NULL));
  assert_true (us_versions_is_kept (statement));
  us_item_set_string (US_ITEM (copy), US_ADDRESSEE_COUNTRY, "Mali", NULL);
  assert_false (us_versions_is_kept (statement));
}

static void
change (UsStatement *statement)
{
  g_autoptr (UsText) text = us_text_new ("We go on.", NULL);
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);

  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Other", NULL));
  assert_true (us_item_set_text (US_ITEM (statement), US_STATEMENT_ABOUT, text, NULL));
}

/* The letter as it was; who signs it stays, and one undo takes it back. */
static void
test_restore (void **state)
{
  for (guint seed = 0; seed < US_TEST_SHARE (20); seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autofree char *letter = us_writer_write_letter (statement);
      g_autofree char *restored = NULL;
      UsVersion *version = save (statement);
      g_autoptr (UsHistory) history = us_history_new (statement);
      g_autoptr (GBytes) before = NULL;
      guint signatories;

      change (statement);
      add_signatory (statement, "Water", US_SIGNATORY_CONFIRMED);
      assert_false (us_versions_is_kept (statement));
      signatories = us_item_list_get_length (us_statement_get_signatories (statement));
      before = us_writer_write (statement);
      assert_true (us_versions_restore (version, NULL));
      restored = us_writer_write_letter (statement);
      assert_string_equal (restored, letter);
      assert_true (us_versions_is_kept (statement));
      assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)),
                        signatories);
      us_history_undo (history);
      assert_same_file (statement, before);
    }
}

/* A file may say anything. */
static void
test_broken (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsVersion *version = save (statement);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;

  assert_true (us_item_set_string (US_ITEM (version), US_VERSION_LETTER, "<statement", NULL));
  before = us_writer_write (statement);
  assert_false (us_versions_restore (version, &error));
  assert_true (g_str_has_prefix (error->message, "Version 1: "));
  assert_same_file (statement, before);
}

static void
test_refused (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *water = add_signatory (statement, "Water", US_SIGNATORY_CONFIRMED);
  g_autoptr (GError) error = NULL;

  assert_null (us_versions_save (statement, "", "soon", &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_REFUSED));
  assert_int_equal (us_item_list_get_length (us_statement_get_versions (statement)), 0);
  assert_string_equal (agreed (water), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_numbers),    cmocka_unit_test (test_no_such_version),
    cmocka_unit_test (test_agreements), cmocka_unit_test (test_what_is_kept),
    cmocka_unit_test (test_long_lines), cmocka_unit_test (test_what_nobody_reads),
    cmocka_unit_test (test_restore),    cmocka_unit_test (test_broken),
    cmocka_unit_test (test_refused),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
