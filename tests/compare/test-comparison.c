/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "compare/comparison.h"
#include "model/addressee.h"
#include "model/block.h"
#include "model/signatory.h"

static char *
write_differences (UsStatement *old, UsStatement *now, gboolean all)
{
  static const char *const formats[] = { "%s", "[-%s-]", "{+%s+}" };
  g_autoptr (GPtrArray) differences =
                 us_comparison_make (old, now, all ? US_COMPARE_ALL : US_COMPARE_PRINTED);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const UsDifference *difference = differences->pdata[i];
      g_autofree char *title = us_difference_make_title (difference);

      g_string_append_printf (string, "%s: ", title);
      for (guint j = 0; j < difference->words->len; j++)
        {
          const UsPiece *piece = difference->words->pdata[j];

          g_string_append_printf (string, formats[piece->kind], piece->text);
        }
      g_string_append_c (string, '\n');
    }
  return g_string_free (string, FALSE);
}

static void
append (UsItemList *list, gpointer item)
{
  assert_true (us_item_list_splice (list, us_item_list_get_length (list), 0, &item, 1, NULL));
  g_object_unref (item);
}

/* The same letter each time, with other ids, as an import of the same file gives it. */
static UsStatement *
make_letter (void)
{
  UsStatement *statement = us_statement_new ();
  UsItemList *body = us_statement_get_body (statement);
  UsItemList *signatories = us_statement_get_signatories (statement);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2026-03-22", NULL);
  append (body, us_block_new_plain (US_BLOCK_PARAGRAPH, "We write about the wells."));
  append (body, us_block_new_plain (US_BLOCK_CALL, "We call on you to:"));
  append (body, us_block_new_plain (US_BLOCK_DEMAND, "Measure the water."));
  append (body, us_block_new_plain (US_BLOCK_DEMAND, "Publish every permit of this year."));
  append (body, us_block_new_plain (US_BLOCK_DEMAND, "Repair all the pipes."));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Union%u", i);

      append (signatories, us_signatory_new (name));
    }
  return statement;
}

static void
assert_differences (UsStatement *old, UsStatement *now, const char *expected)
{
  g_autofree char *written = write_differences (old, now, FALSE);

  assert_string_equal (written, expected);
}

static void
test_same (void **state)
{
  g_autoptr (UsStatement) old = make_letter ();
  g_autoptr (UsStatement) now = make_letter ();

  assert_differences (old, old, "");
  assert_differences (old, now, "");
}

static void
test_body (void **state)
{
  g_autoptr (UsStatement) old = make_letter ();
  g_autoptr (UsStatement) now = make_letter ();
  UsItemList *body = us_statement_get_body (now);
  gpointer heading = us_block_new_plain (US_BLOCK_HEADING, "Wells");
  g_autoptr (UsText) text = us_text_new ("Publish every licence of this year.", NULL);

  us_item_set_string (US_ITEM (now), US_STATEMENT_TITLE, "Water", NULL);
  us_item_set_string (US_ITEM (now), US_STATEMENT_DATE, "2026-03-23", NULL);
  us_item_set_text (us_item_list_get (body, 3), US_BLOCK_TEXT, text, NULL);
  us_item_list_move (body, 4, 1, 2, NULL);
  us_item_list_remove (body, 3, 1, NULL);
  us_item_list_splice (body, 0, 0, &heading, 1, NULL);
  g_object_unref (heading);
  us_item_set_choice (us_item_list_get (body, 1), US_BLOCK_KIND, US_BLOCK_QUOTATION, NULL);
  assert_differences (old, now,
                      "Date: [-22-]{+23+} March 2026\n"
                      "Title: {+Water+}\n"
                      "Heading 1, added: {+Wells+}\n"
                      "Quotation 1, Kind: [-Paragraph-]{+Quotation+}\n"
                      "Demand 1, removed: [-Measure the water.-]\n"
                      "Demand 1, moved: Repair all the pipes.\n"
                      "Demand 2: Publish every [-permit-]{+licence+} of this year.\n");
}

/* Where one is put in, all others shift and have not moved. */
static void
test_signatories (void **state)
{
  g_autoptr (UsStatement) old = make_letter ();
  g_autoptr (UsStatement) now = make_letter ();
  UsItemList *list = us_statement_get_signatories (now);
  gpointer first = us_signatory_new ("Aroha Trust");

  us_item_list_move (list, 90, 1, 10, NULL);
  us_item_list_remove (list, 50, 1, NULL);
  us_item_list_splice (list, 0, 0, &first, 1, NULL);
  g_object_unref (first);
  us_item_set_string (us_item_list_get (list, 5), US_SIGNATORY_COUNTRY, "NL", NULL);
  assert_differences (old, now,
                      "Signatory, added: {+Aroha Trust+}\n"
                      "Signatory “Union4”, Country: {+NL+}\n"
                      "Signatory, moved: Union90\n"
                      "Signatory, removed: [-Union49-]\n");
  us_item_set_choice (US_ITEM (now), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_NAME, NULL);
  assert_differences (old, now,
                      "Signatory, added: {+Aroha Trust+}\n"
                      "Signatory “Union4”, Country: {+NL+}\n"
                      "Signatory, removed: [-Union49-]\n");
}

static void
test_sorted (void **state)
{
  g_autoptr (UsStatement) old = make_letter ();
  g_autoptr (UsStatement) now = make_letter ();
  UsItemList *list = us_statement_get_signatories (now);

  us_item_list_move (list, 0, 50, 50, NULL);
  us_item_list_remove (list, 99, 1, NULL);
  assert_differences (old, now,
                      "Signatory, moved: 49 stand in other places\n"
                      "Signatory, removed: [-Union49-]\n");
}

/* Other programs put what somebody is called into other fields. */
static void
test_addressees (void **state)
{
  g_autoptr (UsStatement) old = make_letter ();
  g_autoptr (UsStatement) now = make_letter ();
  UsAddressee *before = us_addressee_new ("Ana Sá");
  UsAddressee *after = us_addressee_new ("H.E. Ana Sá");

  us_item_set_string (US_ITEM (before), US_ADDRESSEE_HONORIFIC, "H.E.", NULL);
  append (us_statement_get_addressees (old), before);
  append (us_statement_get_addressees (now), after);
  assert_differences (old, now, "");
  us_item_set_string (us_item_list_get (us_statement_get_addressees (now), 0), US_ADDRESSEE_OFFICE,
                      "Minister", NULL);
  us_item_set_string (us_item_list_get (us_statement_get_addressees (now), 0), US_ADDRESSEE_COUNTRY,
                      "Ruritania", NULL);
  assert_differences (old, now,
                      "Addressee: H.E. Ana Sá{+, Minister+}\n"
                      "Addressee “H.E. Ana Sá, Minister”, Country: {+Ruritania+}\n");
}

/* What is private is not even looked at unless somebody asks for it. */
static void
test_private (void **state)
{
  g_autoptr (UsStatement) old = make_letter ();
  g_autoptr (UsStatement) now = make_letter ();
  UsItem *item = us_item_list_get (us_statement_get_signatories (now), 0);
  g_autofree char *written = NULL;

  us_item_set_string (item, US_SIGNATORY_EMAIL, "a@b.example", NULL);
  us_item_set_string (item, US_SIGNATORY_SORT, "Zero", NULL);
  us_item_set_string (item, US_SIGNATORY_REMARK, "Difficult", NULL);
  us_item_set_choice (item, US_SIGNATORY_STATUS, US_SIGNATORY_INVITED, NULL);
  assert_differences (old, now, "");
  written = write_differences (old, now, TRUE);
  assert_non_null (strstr (written, "Signatory “Union0”, E-Mail: {+a@b.example+}\n"));
  assert_non_null (strstr (written, "Difficult"));
}

/* Whatever is done to a letter: it differs from itself in nothing, and each change back is found
 * as that change was. */
static void
test_random (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint trial = 0; trial < 60; trial++)
    {
      g_autoptr (UsStatement) old = us_test_random_statement (random);
      g_autoptr (UsStatement) now = us_test_random_statement (random);
      g_autoptr (GPtrArray) none = us_comparison_make (now, now, US_COMPARE_ALL);
      g_autoptr (GPtrArray) forth = us_comparison_make (old, now, US_COMPARE_ALL);

      assert_int_equal (none->len, 0);
      for (guint i = 0; i < forth->len; i++)
        {
          const UsDifference *difference = forth->pdata[i];
          g_autofree char *before = us_pieces_join (difference->words, US_PIECE_ADDED);
          g_autofree char *after = us_pieces_join (difference->words, US_PIECE_REMOVED);

          assert_true (g_utf8_validate (before, -1, NULL) && g_utf8_validate (after, -1, NULL));
          if (difference->kind == US_DIFFERENCE_CHANGED)
            assert_string_not_equal (before, after);
          else if (difference->kind == US_DIFFERENCE_ADDED)
            assert_string_equal (before, "");
          else if (difference->kind == US_DIFFERENCE_REMOVED)
            assert_string_equal (after, "");
          if (difference->id != NULL)
            assert_non_null (us_statement_find (now, difference->id));
        }
    }
}

/* Of a version, which has no signatories, only the letter is compared. */
static void
test_letter_only (void **state)
{
  g_autoptr (UsStatement) old = us_statement_new ();
  g_autoptr (UsStatement) now = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;

  us_item_list_append (us_statement_get_signatories (now), signatory, NULL);
  us_item_set_string (US_ITEM (now), US_STATEMENT_SIGNATORIES_HEADING, "Signed by", NULL);
  us_item_set_string (US_ITEM (now), US_STATEMENT_SIGNATORIES_AS_OF, "2026", NULL);
  none = us_comparison_make (old, now, US_COMPARE_LETTER);
  assert_int_equal (none->len, 0);
  us_item_set_string (US_ITEM (now), US_STATEMENT_TITLE, "Water", NULL);
  one = us_comparison_make (old, now, US_COMPARE_LETTER);
  assert_int_equal (one->len, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_same),        cmocka_unit_test (test_body),
    cmocka_unit_test (test_signatories), cmocka_unit_test (test_sorted),
    cmocka_unit_test (test_private),     cmocka_unit_test (test_addressees),
    cmocka_unit_test (test_random),      cmocka_unit_test (test_letter_only),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
