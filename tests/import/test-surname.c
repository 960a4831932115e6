/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/surname.h"

static void
test_skip (void **state)
{
  static const struct
  {
    const char *line;
    const char *rest;
  } rows[] = {
    { "MARLOWE, Edith, Chair, Oyster Union", "Chair, Oyster Union" },
    { "VAN DER BERG, Marijke, Institute for Waters", "Institute for Waters" },
    { "O'NEILL-SMITH, Anna M., teacher", "teacher" },
    { "Roe, Jane, teacher", "teacher" },
    { "Jane Roe, Nairobi, teacher", NULL },
    { "NASA, Washington, DC", NULL },
    { "CARE, International, Berlin", NULL },
    { "WATER UNION, Nairobi, office", NULL },
    { "MARLOWE, KENYA, Chair", NULL },
    { "MARLOWE, Kenya, Chair", NULL },
    { "MARLOWE, Edith", NULL },
    { "Estuary Trust, The", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *rest = us_surname_skip (rows[i].line);

      if (g_strcmp0 (rest, rows[i].rest) != 0)
        fail_msg ("%s: %s", rows[i].line, rest);
    }
}

static void
test_first (void **state)
{
  assert_true (us_surname_is_first ("MARLOWE, Edith"));
  assert_true (us_surname_is_first ("GARCÍA LÓPEZ, María José"));
  assert_false (us_surname_is_first ("Marlowe, Edith"));
  assert_false (us_surname_is_first ("MARLOWE, Edith, Chair"));
  assert_false (us_surname_is_first ("MARLOWE"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_skip),
    cmocka_unit_test (test_first),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
