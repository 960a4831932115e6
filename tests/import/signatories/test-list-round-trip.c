/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"
#include "random.h"

#include "import/signatories/list-apply.h"
#include "model/item-value.h"
#include "model/signatory.h"
#include "register/distinct.h"
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

/* Two of them have one name, perhaps written in another way, and somebody has said that they are
 * two. */
static void
keep_both (GRand *random, UsStatement *statement)
{
  UsItemList *list = us_statement_get_signatories (statement);
  const guint n_people = us_item_list_get_length (list);
  UsItem *one = us_item_list_get (list, g_rand_int_range (random, 0, n_people));
  UsItem *other = us_item_list_get (list, g_rand_int_range (random, 0, n_people));
  g_autofree char *name = g_utf8_strup (us_item_get_string (one, US_SIGNATORY_NAME), -1);

  if (one == other)
    return;
  if (us_test_one_in (random, 2))
    us_item_set_string (other, US_SIGNATORY_NAME, us_item_get_string (one, US_SIGNATORY_NAME),
                        NULL);
  else
    us_item_set_string (other, US_SIGNATORY_NAME, name, NULL);
  assert_true (us_distinct_keep (statement, US_SIGNATORY (one), US_SIGNATORY (other), NULL));
}

/* Field by field: what the table has no column for would be missing from both tables. */
static void
assert_same (UsStatement *statement, UsStatement *other, guint32 seed)
{
  UsItemList *list = us_statement_get_signatories (statement);
  UsItemList *others = us_statement_get_signatories (other);

  if (us_item_list_get_length (list) != us_item_list_get_length (others))
    print_error ("seed %u\n", seed);
  assert_int_equal (us_item_list_get_length (list), us_item_list_get_length (others));
  for (guint i = 0; i < us_item_list_get_length (list); i++)
    {
      guint n_fields;

      us_item_class_get_fields (US_ITEM_GET_CLASS (us_item_list_get (list, i)), &n_fields);
      assert_string_equal (us_item_get_id (us_item_list_get (list, i)),
                           us_item_get_id (us_item_list_get (others, i)));
      for (guint property = 1; property <= n_fields; property++)
        {
          g_autofree char *value = us_item_to_string (us_item_list_get (list, i), property);
          g_autofree char *again = us_item_to_string (us_item_list_get (others, i), property);

          if (!g_str_equal (value, again))
            print_error ("seed %u, row %u, field %u\n", seed, i, property);
          assert_string_equal (value, again);
        }
    }
}

/* Any register that is exported and imported is the same, in a letter of its own as in the one that
 * it comes from, where those who were kept as two stay two. */
static void
test_register (void **state)
{
  for (guint32 seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (UsStatement) other = us_statement_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      if (us_item_list_get_length (us_statement_get_signatories (statement)) == 0)
        continue;
      keep_both (random, statement);
      bytes = us_register_csv_write (statement);
      for (guint i = 0; i < 2; i++)
        {
          import_into (other, bytes, seed);
          assert_same (statement, other, seed);
        }
      before = us_writer_write (statement);
      import_into (statement, bytes, seed);
      after = us_writer_write (statement);
      assert_true (g_bytes_equal (before, after));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_register) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
