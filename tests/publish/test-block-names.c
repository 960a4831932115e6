/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "publish/block-names.h"

static void
test_names (void **state)
{
  static const struct
  {
    UsBlockKind kind;
    int level;
    const char *name;
  } rows[] = {
    { US_BLOCK_PARAGRAPH, 0, "Paragraph 1" }, { US_BLOCK_CALL, 0, "Call 1" },
    { US_BLOCK_DEMAND, 0, "Demand 1" },       { US_BLOCK_DEMAND, 1, "Demand 1 (a)" },
    { US_BLOCK_DEMAND, 0, "Demand 2" },       { US_BLOCK_BULLET, 0, "Bullet 1" },
    { US_BLOCK_PARAGRAPH, 0, "Paragraph 2" }, { US_BLOCK_HEADING, 0, "Heading 1" },
    { US_BLOCK_QUOTATION, 0, "Quotation 1" },
  };
  UsBlockNames names;

  us_block_names_start (&names);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsBlock) block = us_block_new_plain (rows[i].kind, "Anything");
      g_autofree char *name = NULL;

      us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, rows[i].level, NULL);
      name = us_block_names_next (&names, block);
      assert_string_equal (name, rows[i].name);
      assert_memory_equal (name, us_block_names_get_kind (rows[i].kind), 4);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
