/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/list-file.h"

static void
test_names (void **state)
{
  static const char *const lists[] = { "/a/names.csv", "/a/Names.XLSX", "/a/b.ods", "/c.vcf",
                                       "/d.tsv" };
  static const char *const letters[] = { "/a/csv", "/a/letter.docx", "/a/names.csv.txt",
                                         "/x.statement", "/a.csv/letter.md" };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GFile) list = g_file_new_for_path (lists[i]);
      g_autoptr (GFile) letter = g_file_new_for_path (letters[i]);

      assert_true (us_list_file_is (list));
      assert_false (us_list_file_is (letter));
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
