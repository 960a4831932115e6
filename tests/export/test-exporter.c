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

/* A letter whose demands are counted in Arabic figures: one note twice, one that nothing refers to,
 * numbered signatories, one of them unnamed. */
static UsStatement *
make_arabic (void)
{
  UsStatement *statement = us_statement_new ();
  UsBlock *block;
  UsNote *note;

  us_test_set (statement, "language", "ar");
  g_object_set (us_statement_get_settings (statement), "numbering", US_NUMBERING_ARABIC, NULL);
  g_object_set (statement, "signatories-numbering", US_SIGNATORY_NUMBERING_THROUGH, NULL);
  block = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "مطلب");
  note = us_test_add_note (statement, "مرجع");
  us_test_refer (block, note);
  us_test_refer (block, note);
  us_test_add_note (statement, "وحيد");
  us_test_add_signatory (statement, "ليلى");
  us_test_add_signatory (statement, "سامي");
  g_object_set (us_test_add_signatory (statement, "كريم"), "listing", US_SIGNATORY_WITHHELD, NULL);
  return statement;
}

/* What is counted is counted in the digits of the letter, whatever it is and in every format. Where
 * a program counts, it is told in which. */
static void
test_one_kind_of_digits (void **state)
{
  static const struct
  {
    const char *format;
    const char *parts[6];
    const char *latin[3];
  } cases[] = {
    { "text", { "[١]", "[٢] ", "١. ليلى", "٢. سامي", "(٣)", ": ١" }, { "[1]", "1. ", "(3)" } },
    { "html",
      { "\">١</a></sup>", "<section class=\"after notes\"", "<ol class=\"arabic\">\n<li>",
        "<ol class=\"arabic\">\n<li id=\"note-1\">", "(٣)", " ١ (٢)\"" },
      { ">1<", " 1\"", "(3)" } },
    { "markdown",
      { "[^١]", "\n[^١]: ", "\n\n١. ليلى\n\n٢. سامي\n\n", "\\[٢\\] ", "(٣)", ": ١" },
      { "[^1]", "1. ", "(3)" } },
    { "odt",
      { "<text:note-citation>١<", "text:ref-name=\"note1\">١<", ">[٢] ", ">٢. ", "(٣)", ": ١" },
      { ">1<", ">1. ", "(3)" } },
    /* Word writes digits from the left: they are a run of their own. */
    { "docx",
      { "<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>١<",
        "<w:t>١</w:t></w:r><w:r>", "\">٢</w:t>", "\">٣</w:t>", "\">١</w:t>", "NOTEREF _Note1" },
      { "<w:footnoteRef/>", ">1</w:t>", ">3</w:t>" } },
  };
  g_autoptr (UsStatement) statement = make_arabic ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = us_test_export (statement, cases[i].format, 0);

      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].parts); j++)
        assert_contains (text, cases[i].parts[j]);
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].latin); j++)
        assert_lacks (text, cases[i].latin[j]);
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
    cmocka_unit_test (test_one_kind_of_digits),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
