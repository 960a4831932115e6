/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/odt.h"

#include "letter.h"

static void
test_parts (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *all = us_test_export (statement, "odt", 0);

  assert_true (g_str_has_prefix (all, "mimetype\napplication/vnd.oasis.opendocument.text\n"));
  assert_contains (all, "\ncontent.xml\n<?xml");
  assert_contains (all, "\nstyles.xml\n<?xml");
  assert_contains (all, "\nMETA-INF/manifest.xml\n<?xml");
  assert_contains (all, "<dc:title>Joint statement on the right to water</dc:title>");
  assert_lacks (all, "meta:generator");
  assert_lacks (all, "meta:creation-date");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
