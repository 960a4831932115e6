/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-scene.h"

#include "import/office/odt-file.h"
#include "import/office/odt.h"

#define TYPE "mimetype", "application/vnd.oasis.opendocument.text"

#define CONTENT(styles, body)                                                                      \
  "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' "                   \
  "xmlns:xlink='x' xmlns:table='b' xmlns:draw='d'>"                                                \
  "<o:automatic-styles>" styles "</o:automatic-styles><o:body><o:text>" body                       \
  "</o:text></o:body></o:document-content>"

static const char letter[] = CONTENT (
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

static const char *const letter_parts[] = { TYPE,   "content.xml", letter, "Basic/script-lc.xml",
                                            "<a/>", NULL };

static void
test_letter (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, letter_parts, report);

  check_letter (file, report);
  assert_true (has_doubt (report, "Macros"));
  assert_has (file, "ministry.<ref");
}

static void
test_box (void **state)
{
  static const char content[] = CONTENT (
      "", "<text:p>We write before <draw:frame><draw:image><text:p>unseen</text:p></draw:image>"
          "<draw:text-box><text:p>From the box</text:p></draw:text-box></draw:frame>and after "
          "it.</text:p>");
  static const char *const parts[] = { TYPE, "content.xml", content, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, parts, report);

  check_box (file, report);
  assert_null (strstr (file, "unseen"));
}

static void
refuse (const char *content, UsError code)
{
  const char *const parts[] = { TYPE, "content.xml", content, NULL };

  check_refused (us_odt_read, parts, code);
}

static void
test_refused (void **state)
{
  g_autoptr (GString) deep = g_string_new ("<o:d xmlns:o='o' xmlns:text='t'><o:body>");

  for (guint i = 0; i < 10000; i++)
    g_string_append (deep, "<text:p>");
  refuse (deep->str, US_ERROR_DAMAGED);
  refuse ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", US_ERROR_DAMAGED);
  refuse (
      "<o:d xmlns:o='o' xmlns:text='t' xmlns:draw='d'><o:body><text:p><text:note><draw:text-box>"
      "<text:p>a",
      US_ERROR_DAMAGED);
  refuse ("<o:d xmlns:o='o' xmlns:text='t' xmlns:draw='d'><o:body><text:p><draw:text-box><text:p>"
          "<text:note>a",
          US_ERROR_DAMAGED);
  refuse ("<o:d xmlns:o='o'><o:body/></o:d>", US_ERROR_EMPTY);
  check_cut (us_odt_read, letter_parts);
}

/* What is encrypted says so in its list of files, and is no XML. */
static void
test_encrypted_and_macros (void **state)
{
  static const char *const encrypted[] = {
    TYPE,
    "content.xml",
    "\x01\x02\x03 not XML",
    "META-INF/manifest.xml",
    "<m:manifest xmlns:m='m'><m:file-entry m:full-path='content.xml'><m:encryption-data/>"
    "</m:file-entry></m:manifest>",
    NULL
  };
  static const char *const wholly[] = { TYPE, "encrypted-package", "\x01\x02\x03", NULL };
  static const char *const damaged[] = { TYPE, "content.xml", "\x01\x02\x03 not XML", NULL };
  static const char *const macros[] = { TYPE,
                                        "content.xml",
                                        CONTENT ("", "<text:p>The wells are dry.</text:p>"),
                                        "Basic/Standard/Module1.xml",
                                        "<module>macros</module>",
                                        NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, macros, report);
  g_autoptr (GBytes) secret = pack (encrypted);

  assert_true (us_odt_file_recognises (secret));
  check_refused (us_odt_read, encrypted, US_ERROR_UNREADABLE);
  check_refused (us_odt_read, wholly, US_ERROR_UNREADABLE);
  check_refused (us_odt_read, damaged, US_ERROR_DAMAGED);
  assert_has (file, "The wells are dry.");
  assert_null (strstr (file, "macros"));
}

#define PROSE                                                                                      \
  "The wells of the valley have been dry for a year now, and nobody says why they are still dry."

#define SIDES                                                                                      \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                             \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""

static void
test_reference_again (void **state)
{
  static const char *const parts[] = {
    "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
    "<office:document-content " SIDES "><office:body><office:text><text:p>Dear Minister,</text:p>"
    "<text:p>" PROSE "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
    "See.</text:p></text:note-body></text:note></text:p>"
    "<text:p>They are as dry as they were<text:note-ref>1</text:note-ref>, all 1 of them.</text:p>"
    "</office:text></office:body></office:document-content>",
    NULL
  };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, parts, report);

  assert_has (file, "They are as dry as they were<ref note=");
  assert_has (file, ", all 1 of them.");
}

static void
test_sides (void **state)
{
  static const char *const parts[] = {
    "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
    "<office:document-content " SIDES "><office:body><office:text><text:p>Dear Minister,</text:p>"
    "<text:p>" PROSE "</text:p><text:p>Sincerely,</text:p>"
    "<text:p>Jane Roe<text:tab/>Ivo Novak</text:p><text:p>Director<text:tab/>Chair</text:p>"
    "<text:p>Water Watch<text:s text:c=\"12\"/>River Trust</text:p>"
    "</office:text></office:body></office:document-content>",
    NULL
  };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, parts, report);

  assert_has (file, "<name>Jane Roe</name><role>Director</role><organisation>Water Watch<");
  assert_has (file, "<name>Ivo Novak</name><role>Chair</role><organisation>River Trust<");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_reference_again), cmocka_unit_test (test_sides),
    cmocka_unit_test (test_letter),          cmocka_unit_test (test_box),
    cmocka_unit_test (test_refused),         cmocka_unit_test (test_encrypted_and_macros),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
