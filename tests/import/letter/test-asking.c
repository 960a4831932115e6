/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/asking.h"

static void
test_asking (void **state)
{
  static const struct
  {
    const char *text;
    guint words;
  } rows[] = {
    { "Books are dear. We ask the Board to open it.", 8 },
    { "Today we ask for water", 5 },
    { "Nobody knows how often over the years we ask for water.", 0 },
    { "Books are dear.", 0 },
    { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_asking_weigh (rows[i].text, us_phrases_get ("en")), rows[i].words);
}

static void
test_mark (void **state)
{
  g_autoptr (GPtrArray) blocks = us_source_read ("We ask the Board to open the old library.\n\n"
                                                 "Books are dear.\n\nWe ask for books.\n");
  g_autoptr (UsDraft) draft = us_draft_new ();

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      us_draft_add_block (draft->body, US_BLOCK_PARAGRAPH, block->text, block->line);
    }
  us_asking_mark (blocks, 0, blocks->len, us_phrases_get ("en"), draft, 0);
  assert_int_equal (((UsDraftBlock *) g_ptr_array_index (draft->body, 0))->kind, US_BLOCK_CALL);
  assert_int_equal (((UsDraftBlock *) g_ptr_array_index (draft->body, 2))->kind,
                    US_BLOCK_PARAGRAPH);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_asking),
                                      cmocka_unit_test (test_mark) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
