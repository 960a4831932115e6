/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/review/review-kinds.h"

static void
test_every_part_has_a_key (void **state)
{
  gsize n_kinds;
  const UsReviewKind *kinds = us_review_kinds_get (&n_kinds);
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  assert_non_null (kinds);
  assert_int_equal (n_kinds, US_PART_LAST + 1);
  for (UsPart part = US_PART_NONE; part <= US_PART_LAST; part++)
    {
      const UsReviewKind *kind = us_review_kinds_find (part);
      UsPart parsed;

      assert_int_equal (kind->part, part);
      assert_true (g_ascii_islower (kind->key));
      assert_true (g_hash_table_add (keys, GINT_TO_POINTER ((int) kind->key)));
      assert_true (us_review_kinds_parse (us_part_get_id (part), &parsed));
      assert_int_equal (parsed, part);
    }
}

static void
test_menu_shows_the_keys (void **state)
{
  g_autoptr (GMenuModel) menu = us_review_kinds_menu_new ();
  int n_items = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++, n_items++)
        {
          g_autofree char *key = NULL;
          g_autofree char *target = NULL;
          UsPart part;

          assert_true (g_menu_model_get_item_attribute (section, j, "accel", "s", &key));
          assert_true (
              g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_TARGET, "s", &target));
          assert_true (us_review_kinds_parse (target, &part));
          assert_int_equal (key[0], us_review_kinds_find (part)->key);
        }
    }
  assert_int_equal (n_items, US_PART_LAST + 1);
}

static void
test_words (void **state)
{
  g_autofree char *label = us_review_kinds_label (US_PART_SIGNATORY);
  UsPart part;

  assert_string_equal (label, "Read as “Signatory”");
  assert_false (us_review_kinds_parse ("nothing", &part));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_part_has_a_key),
    cmocka_unit_test (test_menu_shows_the_keys),
    cmocka_unit_test (test_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
