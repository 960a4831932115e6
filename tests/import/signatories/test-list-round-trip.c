/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/signatories/list-apply.h"
#include "register/register-csv.h"
#include "store/writer/writer.h"

#define ROUNDS 300

static void
import_into (UsStatement *statement, GBytes *bytes, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, &error);
  g_autoptr (UsListImport) import = NULL;

  assert_no_error (error);
  import = us_list_import_new (statement, table);
  assert_true (us_list_import_classify (import, NULL, NULL));
  us_list_import_apply (import, &error);
  if (error)
    print_error ("seed %u\n", seed);
  assert_no_error (error);
}

/* Any register that is exported and imported is the same, also after a second time. */
static void
test_register (void **state)
{
  for (guint32 seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (UsStatement) other = us_statement_new ();
      g_autoptr (GBytes) register_bytes = us_register_csv_write (statement);
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GBytes) twice = NULL;

      if (us_item_list_get_length (us_statement_get_signatories (statement)) == 0)
        continue;
      import_into (other, register_bytes, seed);
      again = us_register_csv_write (other);
      if (!g_bytes_equal (register_bytes, again))
        print_error ("seed %u\n%s\n%s\n", seed, (char *) g_bytes_get_data (register_bytes, NULL),
                     (char *) g_bytes_get_data (again, NULL));
      assert_true (g_bytes_equal (register_bytes, again));
      import_into (other, register_bytes, seed);
      twice = us_register_csv_write (other);
      assert_true (g_bytes_equal (again, twice));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_register) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
