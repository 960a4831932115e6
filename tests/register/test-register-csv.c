/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/register-csv.h"

#include <string.h>

static void
test_all_fields (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GBytes) bytes = us_register_csv_write (statement);
  const char *text = g_bytes_get_data (bytes, NULL);

  assert_true (g_str_has_prefix (text, "\xef\xbb\xbfid,kind,status,group,name,sort,"));
  assert_non_null (memmem (text, g_bytes_get_size (bytes), "listing,agreed-to\r\n", 19));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_all_fields),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
