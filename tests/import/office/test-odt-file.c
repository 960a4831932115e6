/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-scene.h"

#include "import/office/odt-file.h"
#include "import/office/odt.h"

#define TYPE "application/vnd.oasis.opendocument.text"

#define FLAT(type, scripts)                                                                        \
  "<?xml version='1.0' encoding='UTF-8'?>\n"                                                       \
  "<office:document xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' "                 \
  "xmlns:draw='d' xmlns:ooo='m' office:mimetype='" type "'>"                                       \
  "<office:meta><title>unseen</title></office:meta>"                                               \
  "<office:scripts>" scripts "</office:scripts>"                                                   \
  "<office:styles><style:style style:name='B'>"                                                    \
  "<style:text-properties fo:font-weight='bold'/></style:style></office:styles>"                   \
  "<office:automatic-styles><text:list-style style:name='L'><text:list-level-style-number "        \
  "text:level='1' style:num-format='1'/></text:list-style></office:automatic-styles>"              \
  "<office:master-styles><text:p>unseen</text:p></office:master-styles>"                           \
  "<office:body><office:text><text:p>Dear Minister,</text:p>"                                      \
  "<text:p>The wells have run dry.<draw:image><office:binary-data>dW5zZWVu</office:binary-data>"   \
  "</draw:image></text:p><text:p>We call on you to:</text:p>"                                      \
  "<text:list text:style-name='L'><text:list-item><text:p>"                                        \
  "<text:span text:style-name='B'>Open them.</text:span> Now.</text:p></text:list-item>"           \
  "</text:list><text:p>Sincerely,</text:p><text:p>Ann Lee</text:p></office:text></office:body>"    \
  "</office:document>"

static GBytes *
take (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
test_flat (void **state)
{
  g_autoptr (GBytes) bytes = take (
      FLAT (TYPE, "<ooo:libraries><ooo:module>unseen</ooo:module></ooo:libraries>"));
  g_autoptr (GBytes) written = NULL;
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (UsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  assert_true (us_odt_file_is_flat (bytes));
  statement = us_import (bytes, NULL, &report, &error);
  assert_no_error (error);
  written = us_writer_write (statement);
  file = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  assert_has (file, "<salutation>Dear Minister,</salutation>");
  assert_has (file, "<lead>Open them.</lead> Now.</demand>");
  assert_has (file, "<name>Ann Lee</name>");
  assert_null (strstr (file, "unseen"));
  assert_null (strstr (file, "dW5zZWVu"));
  assert_true (has_doubt (report, "Macros"));
}

static void
test_without_macros (void **state)
{
  g_autoptr (GBytes) bytes = take (FLAT (TYPE, "<ooo:libraries/>"));
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_odt_read (bytes, NULL, report, &error);

  assert_no_error (error);
  assert_non_null (statement);
  assert_false (has_doubt (report, "Macros"));
}

static void
test_others (void **state)
{
  static const char *const files[] = {
    "", "<?xml", "<?xml version='1.0'?><letter>opendocument.text</letter>",
    "Dear all, a flat file begins with <office:document and says opendocument.text.",
    FLAT ("application/vnd.oasis.opendocument.spreadsheet", "")
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = take (files[i]);

      assert_false (us_odt_file_is_flat (bytes));
      assert_false (us_odt_file_recognises (bytes));
    }
}

/* What breaks off is refused as what is in a container is. */
static void
test_damaged (void **state)
{
  const char whole[] = FLAT (TYPE, "");
  g_autoptr (GBytes) bytes = g_bytes_new (whole, sizeof whole / 2);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  assert_null (us_odt_read (bytes, NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_DAMAGED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_flat),
    cmocka_unit_test (test_without_macros),
    cmocka_unit_test (test_others),
    cmocka_unit_test (test_damaged),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
