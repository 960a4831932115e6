/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/office/odt.h"
#include "model/error.h"
#include "pack.h"
#include "store/writer.h"

/* The statement as its file. */
static char *
read_letter (const char *const *parts, UsReport *report)
{
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_odt_read (bytes, NULL, report, &error);
  g_autoptr (GBytes) written = NULL;

  assert_no_error (error);
  assert_true (us_odt_recognises (bytes, NULL));
  written = us_writer_write (statement);
  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static void
assert_has (const char *file, const char *part)
{
  if (strstr (file, part) == NULL)
    fail_msg ("no “%s” in:\n%s", part, file);
}

static gboolean
has_doubt (UsReport *report, const char *word)
{
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    if (strstr (us_report_get_doubt (report, i)->reason, word) != NULL)
      return TRUE;
  return FALSE;
}

#define CONTENT(styles, body)                                                                      \
  "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' "                   \
  "xmlns:xlink='x' xmlns:table='b'>"                                                               \
  "<o:automatic-styles>" styles "</o:automatic-styles><o:body><o:text>" body                       \
  "</o:text></o:body></o:document-content>"

static void
test_letter (void **state)
{
  static const char content[] = CONTENT (
      "<style:style style:name='B'><style:text-properties fo:font-weight='bold'/></style:style>"
      "<style:style style:name='P1' style:parent-style-name='Title'/>"
      "<text:list-style style:name='L'><text:list-level-style-number text:level='1' "
      "style:num-format='1'/></text:list-style>",
      "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
      "<text:p text:style-name='P1'>Open letter on wells</text:p><text:p>Dear Minister,</text:p>"
      "<text:p>The wells of our village have run dry since the summer, and nobody has answered the "
      "letters that we wrote to the "
      "ministry.<text:note><text:note-citation>i</text:note-citation><text:note-body>"
      "<text:p>See the map.</text:p></text:note-body></text:note>"
      "<o:annotation><text:p>unseen</text:p></o:annotation></text:p>"
      "<text:p>We call on you to:</text:p><text:list text:style-name='L'><text:list-item><text:p>"
      "<text:span text:style-name='B'>Open them.</text:span><text:s text:c='2'/>Now.</text:p>"
      "</text:list-item><text:list-item><text:p>Pay.</text:p></text:list-item></text:list>"
      "<text:p>Sincerely,</text:p><table:table><table:table-row><table:table-cell>"
      "<text:p>Ann Lee</text:p></table:table-cell><table:table-cell><text:p>Director</text:p>"
      "</table:table-cell></table:table-row><table:table-row><table:table-cell>"
      "<text:p>Bo Ek</text:p></table:table-cell><table:table-cell><text:p>Treasurer</text:p>"
      "</table:table-cell></table:table-row></table:table>");
  static const char *const parts[] = { "mimetype", "application/vnd.oasis.opendocument.text",
                                       "content.xml", content, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = read_letter (parts, report);

  assert_has (file, "<title>Open letter on wells</title>");
  assert_has (file, "ministry.<ref");
  assert_null (strstr (file, "gone"));
  assert_null (strstr (file, "unseen"));
  assert_has (file, "<lead>Open them.</lead> Now.</demand>");
  assert_has (file, ">Pay.</demand>");
  assert_has (file, "<name>Ann Lee</name>");
  assert_has (file, "<role>Treasurer</role>");
  assert_has (file, ">See the map.</note>");
  assert_true (has_doubt (report, "tracked changes"));
  assert_true (has_doubt (report, "1 comment"));
}

static void
test_refused (void **state)
{
  static const char *const parts[] = {
    "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", NULL
  };
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) / 2);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  assert_null (us_odt_read (bytes, NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_DAMAGED));
  g_clear_error (&error);
  assert_null (us_odt_read (half, NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_DAMAGED));
  assert_false (us_odt_recognises (half, NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_refused),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
