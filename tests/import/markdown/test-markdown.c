/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/markdown/markdown.h"
#include "store/writer/writer.h"

/* The statement that comes of a letter, as it would be saved. */
static char *
import_letter (const char *letter)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (letter, strlen (letter));
  g_autoptr (GError) error = NULL;
  const UsImportHint hint = { .name = "wells.md" };
  g_autoptr (UsStatement) statement = us_import (bytes, &hint, NULL, &error);
  g_autoptr (GBytes) written = NULL;

  assert_no_error (error);
  written = us_writer_write (statement);
  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static void
test_letter (void **state)
{
  static const char letter[] =
      "---\r\ntitle: Open letter on wells\r\ndate: 2021-03-04\r\nlayout: post\r\n---\r\n"
      "Dear Minister,\r\n\r\nThe wells of *our* village have run dry since the summer, and nobody "
      "has answered the letters that we wrote.[^1]\r\n\r\nWe call on you to:\r\n\r\n"
      "1. **Open them.** Now.\r\n2. Pay.\r\n\r\nSincerely,\r\n\r\nAnn Lee\\\r\nBo Ek\r\n\r\n"
      "[^1]: See the map.\r\n";
  g_autofree char *file = import_letter (letter);
  static const char *const parts[] = {
    "<date>2021-03-04</date>",
    "<title>Open letter on wells</title>",
    "<i>our</i>",
    "<lead>Open them.</lead> Now.</demand>",
    "<name>Ann Lee</name>",
    "<name>Bo Ek</name>",
    "See the map.</note>",
    "<valediction>Sincerely,</valediction>",
    "<salutation>Dear Minister,</s",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (file, parts[i]) == NULL)
      fail_msg ("no “%s” in:\n%s", parts[i], file);
  assert_null (strstr (file, "layout"));
}

/* The last list has as many points as there are notes, which stand below it. */
static void
test_lists_and_notes (void **state)
{
  static const char letter[] =
      "# Statement on wells\n\nThe wells of our village have run dry,[^1] and nobody has answered "
      "the letters that we wrote.[^2]\n\nWe call on you to:\n\n1. Open them.\n2. Pay.\n\n"
      "We also call on the town to:\n\n1. Dig.\n2. Clean.\n\n## Signed by\n\n- Water Trust\n"
      "- Book Society\n\n[^1]: See one.\n\n[^2]: See two.\n";
  g_autofree char *file = import_letter (letter);

  assert_non_null (strstr (file, ">See two.</note>"));
  assert_non_null (strstr (file, ">Clean.</demand>"));
}

static void
test_recognises (void **state)
{
  g_autoptr (GBytes) front = g_bytes_new_static ("---\na: b\n---\nDear", 17);
  g_autoptr (GBytes) text = g_bytes_new_static ("Dear", 4);

  assert_true (us_markdown_recognises (front));
  assert_false (us_markdown_recognises (text));
}

/* What is pasted has no name that says so. */
static void
test_recognises_signs (void **state)
{
  static const struct
  {
    const char *text;
    gboolean markdown;
  } rows[] = {
    { "# Open letter\n\nWe **ask** you.", TRUE },
    { "We [wrote](https://example.org/a) to you.\n\n## Demands\n", TRUE },
    { "[One](https://example.org/a)\n[Two](mailto:a@example.org)", TRUE },
    { "We **ask** you.\n\n** nobody **", FALSE },
    { "# Open letter\n\n#wells #water\n5 ** 2", FALSE },
    { "Minutes [1] (https://example.org)\n[2] (https://example.org)", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));

      assert_int_equal (us_markdown_recognises (bytes), rows[i].markdown);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_lists_and_notes),
    cmocka_unit_test (test_recognises),
    cmocka_unit_test (test_recognises_signs),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
