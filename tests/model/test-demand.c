/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/demand.h"

static void
test_lead (void **state)
{
  g_autoptr (UsBlock) demand = us_demand_new ("Publish.", "The permits.", 1);

  assert_true (us_block_is_demand (demand));
  assert_int_equal (us_block_get_level (demand), 1);
  assert_string_equal (us_text_get_string (us_block_get_text (demand)), "Publish. The permits.");
  assert_int_equal (us_text_get_lead (us_block_get_text (demand)), strlen ("Publish."));
  assert_true (us_demand_set_lead (demand, 0, NULL));
  assert_int_equal (us_text_get_lead (us_block_get_text (demand)), 0);
}

static void
test_halves (void **state)
{
  g_autoptr (UsBlock) only_lead = us_demand_new ("Publish.", NULL, 0);
  g_autoptr (UsBlock) only_rest = us_demand_new ("", "Publish.", 9);

  assert_int_equal (us_text_get_lead (us_block_get_text (only_lead)), 8);
  assert_int_equal (us_text_get_lead (us_block_get_text (only_rest)), 0);
  assert_int_equal (us_block_get_level (only_rest), US_LEVEL_MAX);
}

static void
test_first_sentence (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *first; /* empty when it is the whole text */
  } rows[] = {
    { "en", "Publish every permit. The permits are.", "Publish every permit." },
    { "en", "Publish every permit.", "" },
    { "en", "Publish every permit", "" },
    { "en", "", "" },
    { "en", "Meet H.E. the Minister now. And then.", "Meet H.E. the Minister now." },
    { "en", "Repeal Decree No. 5 of 2020. It harms.", "Repeal Decree No. 5 of 2020." },
    { "en", "Invite the U.N. Special Rapporteur. Now.", "Invite the U.N. Special Rapporteur." },
    { "en", "Ask Dr. Smith why? Because.", "Ask Dr. Smith why?" },
    { "en", "Stop it! Now.", "Stop it!" },
    { "en", "Keep water at 3.5 mg per litre. Now.", "Keep water at 3.5 mg per litre." },
    { "de", "Legen Sie zum 1. Juni den Plan auf den Tisch. Jetzt.",
      "Legen Sie zum 1. Juni den Plan auf den Tisch." },
    { "en", "Do it by May 1. Then tell us.", "Do it by May 1." },
    { "fr", "Publier l’art. 5 du décret. Ensuite.", "Publier l’art. 5 du décret." },
    { "ar", "انشروا التصاريح. الآن.", "انشروا التصاريح." },
    { "zh-Hans", "公布许可。现在。", "公布许可。" },
    { NULL, "One. Two.", "One." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint end = us_demand_first_sentence (rows[i].text, rows[i].language);
      g_autofree char *first = g_strndup (rows[i].text, end);

      assert_string_equal (first, rows[i].first);
    }
}

static void
test_subtree (void **state)
{
  static const struct
  {
    UsBlockKind kind;
    guint level;
    guint subtree;
  } rows[] = {
    { US_BLOCK_CALL, 0, 1 },      { US_BLOCK_DEMAND, 0, 4 }, { US_BLOCK_DEMAND, 1, 2 },
    { US_BLOCK_BULLET, 2, 1 },    { US_BLOCK_DEMAND, 1, 1 }, { US_BLOCK_DEMAND, 0, 1 },
    { US_BLOCK_PARAGRAPH, 2, 1 },
  };
  g_autoptr (UsItemList) body = us_item_list_new (US_TYPE_BLOCK, "body");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsBlock) block = us_block_new (rows[i].kind, NULL);

      us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, rows[i].level, NULL);
      assert_true (us_item_list_append (body, block, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_body_get_subtree (body, i), rows[i].subtree);
  assert_int_equal (us_body_get_subtree (body, 99), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lead),
    cmocka_unit_test (test_halves),
    cmocka_unit_test (test_first_sentence),
    cmocka_unit_test (test_subtree),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
