/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/body/block-kinds.h"

static void
test_index_is_kind (void **state)
{
  gsize n_kinds;
  const UsBlockKindInfo *kinds = us_block_kinds_get (&n_kinds);

  for (gsize i = 0; i < n_kinds; i++)
    {
      assert_int_equal (kinds[i].kind, i);
      assert_ptr_equal (us_block_kinds_find (kinds[i].nick), &kinds[i]);
    }
  assert_null (us_block_kinds_find ("verse"));
}

static void
test_recognises_what_is_typed (void **state)
{
  static const struct
  {
    const char *typed;
    int kind; /* -1: nothing */
  } rows[] = {
    { "1.", US_BLOCK_DEMAND },
    { "12)", US_BLOCK_DEMAND },
    { "٣.", US_BLOCK_DEMAND },
    { "-", US_BLOCK_BULLET },
    { "*", US_BLOCK_BULLET },
    { "•", US_BLOCK_BULLET },
    { "#", US_BLOCK_HEADING },
    { ">", US_BLOCK_QUOTATION },
    { "", -1 },
    { ".", -1 },
    { "1", -1 },
    { "1..", -1 },
    { "123456789.", -1 },
    { "a.", -1 },
    { "--", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsBlockKind kind = US_BLOCK_CALL;

      assert_int_equal (us_block_kinds_recognise (rows[i].typed, &kind), rows[i].kind >= 0);
      assert_int_equal (kind, rows[i].kind >= 0 ? (UsBlockKind) rows[i].kind : US_BLOCK_CALL);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_index_is_kind),
    cmocka_unit_test (test_recognises_what_is_typed),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
