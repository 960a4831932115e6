/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/exporter.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "letter.h"

static void
test_table (void **state)
{
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);

  assert_true (n_exporters >= 2);
  for (gsize i = 0; i < n_exporters; i++)
    {
      g_autofree char *name = g_strdup_printf ("a letter.v2.%s", exporters[i].suffix);
      g_autofree char *shouted = g_ascii_strup (name, -1);

      assert_ptr_equal (us_exporter_find (exporters[i].id), &exporters[i]);
      assert_ptr_equal (us_exporter_find_for_name (name), &exporters[i]);
      assert_ptr_equal (us_exporter_find_for_name (shouted), &exporters[i]);
    }
}

static void
test_unknown (void **state)
{
  assert_null (us_exporter_find ("HTML"));
  assert_null (us_exporter_find (""));
  assert_null (us_exporter_find_for_name ("letter"));
  assert_null (us_exporter_find_for_name ("html"));
  assert_null (us_exporter_find_for_name ("letter.statement"));
}

/* Nothing private leaves, in no format. */
static void
test_private_fields (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    {
      g_autofree char *text = us_test_export (statement, exporters[i].id, 0);

      assert_contains (text, "The Water Union");
      assert_lacks (text, US_TEST_SECRET);
      assert_lacks (text, "1987");
      assert_lacks (text, "confirmed");
    }
}

/* The same bytes, whoever exports, where and when. */
static void
test_same_bytes (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    {
      static const char *const variables[] = { "TZ", "LANG", "LC_ALL", "LANGUAGE", "HOME", "USER" };
      g_autofree char *before = us_test_export (statement, exporters[i].id, 0);
      g_autofree char *after = NULL;
      mode_t mask = umask (0);

      for (gsize v = 0; v < G_N_ELEMENTS (variables); v++)
        g_setenv (variables[v], v == 0 ? "Pacific/Auckland" : "ar_EG.UTF-8", TRUE);
      after = us_test_export (statement, exporters[i].id, 0);
      umask (mask);
      assert_string_equal (after, before);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_table),
    cmocka_unit_test (test_unknown),
    cmocka_unit_test (test_private_fields),
    cmocka_unit_test (test_same_bytes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
