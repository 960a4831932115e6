/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random.h"
#include "test.h"

#include "model/logo.h"
#include "model/signatory.h"
#include "model/statement.h"
#include "publish/publication.h"

static void
test_defaults (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  const UsPageSetup *setup = &publication->pages;

  assert_int_equal (setup->paper, US_PAPER_A4);
  assert_true (setup->margin_top == 25 && setup->margin_end == 25 && setup->font_size == 11);
  assert_string_equal (setup->font, "");
  assert_int_equal (setup->n_logos, 0);
}

static void
test_snapshot (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");
  g_autoptr (UsPublication) publication = NULL;

  g_object_set (us_statement_get_settings (statement), "margin-top", "12.5", "font", "Amiri", NULL);
  g_object_set (logo, "image", US_TEST_PNG, "height", "30", NULL);
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  publication = us_publication_new (statement, NULL);
  g_object_set (us_statement_get_settings (statement), "margin-top", "40", "font", "", NULL);
  assert_true (us_item_list_remove (us_statement_get_letterhead (statement), 0, 1, NULL));
  assert_true (publication->pages.margin_top == 12.5);
  assert_string_equal (publication->pages.font, "Amiri");
  assert_int_equal (publication->pages.n_logos, 1);
  assert_string_equal (publication->pages.logos[0].image, US_TEST_PNG);
  assert_true (publication->pages.logos[0].height == 30);
}

/* Who is printed is said by the settings, unless whoever publishes says it. */
static void
test_printed (void **state)
{
  static const gsize counts[] = { 1, 2, 4 };
  const UsPublishOptions everybody = { .statuses = US_PUBLISH_EVERYBODY };
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *settings = US_ITEM (us_statement_get_settings (statement));

  for (UsSignatoryStatus status = US_SIGNATORY_CONFIRMED; status <= US_SIGNATORY_WITHDRAWN;
       status++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");

      us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, (int) status, NULL);
      assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
    }
  for (UsPrinted printed = US_PRINTED_CONFIRMED; printed <= US_PRINTED_ALL; printed++)
    {
      g_autoptr (UsPublication) some = NULL;
      g_autoptr (UsPublication) all = NULL;

      assert_true (us_item_set_choice (settings, US_SETTINGS_PRINTED, (int) printed, NULL));
      some = us_publication_new (statement, NULL);
      all = us_publication_new (statement, &everybody);
      assert_int_equal (some->n_signatories, counts[printed]);
      assert_int_equal (all->n_signatories, 4);
    }
}

static void
test_numbering (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;

  for (guint level = 0; level < 3; level++)
    {
      g_autoptr (UsText) text = us_text_new ("Stop", NULL);
      g_autoptr (UsBlock) block = us_block_new (US_BLOCK_DEMAND, text);

      us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, (int) level, NULL);
      assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
    }
  g_object_set (us_statement_get_settings (statement), "numbering", US_NUMBERING_ARABIC, NULL);
  publication = us_publication_new (statement, NULL);
  assert_string_equal (publication->blocks[0].number, "١");
  assert_string_equal (publication->blocks[1].number, "أ");
  assert_string_equal (publication->blocks[2].number, "١");
  assert_int_equal (publication->blocks[2].position, 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_defaults),
    cmocka_unit_test (test_snapshot),
    cmocka_unit_test (test_printed),
    cmocka_unit_test (test_numbering),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
