/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "register/typo.h"

static void
test_one (void **state)
{
  assert_true (us_typo_is_one ("water", "wader"));
  assert_true (us_typo_is_one ("water", "waters"));
  assert_true (us_typo_is_one ("water", "ater"));
  assert_true (us_typo_is_one ("water", "watre"));
  assert_false (us_typo_is_one ("water", "water"));
  assert_false (us_typo_is_one ("water", "wetar"));
  assert_false (us_typo_is_one ("a smith", "o smith"));
  assert_false (us_typo_is_one ("smith a", "smith o"));
  assert_true (us_typo_is_one ("a smith", "a smyth"));
  assert_false (us_typo_is_one ("water1", "water2"));
  assert_false (us_typo_is_one ("water", "wa"));
}

/* All that differs in one letter is found among many, and nothing else. */
static void
test_many (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (UsTypos) typos = us_typos_new ();

  for (guint i = 0; i < 2000; i++)
    {
      GString *word = g_string_new (NULL);

      for (guint j = 0; j < 14; j++)
        g_string_append_unichar (word,
                                 (j % 5 == 0 ? 0x430 : 'a') + g_rand_int_range (random, 0, 26));
      g_ptr_array_add (words, g_string_free (word, FALSE));
      us_typos_add (typos, words->pdata[i], i);
    }
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *shorter = g_strdup (words->pdata[i]);
      guint found;

      *g_utf8_find_prev_char (shorter, shorter + strlen (shorter)) = '\0';
      assert_true (us_typos_find (typos, shorter, words, &found));
      assert_int_equal (found, i);
      assert_false (us_typos_find (typos, words->pdata[i], words, &found));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_one),
    cmocka_unit_test (test_many),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
