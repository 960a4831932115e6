/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "model/block.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define HEAD DECLARATION "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n"

static UsStatement *
read_text (const char *text, UsReaderNotice *ret_notice)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  UsStatement *statement = us_reader_read (bytes, ret_notice, &error);

  if (error != NULL)
    print_error ("%s\n%s\n", error->message, text);
  assert_no_error (error);
  return statement;
}

/* What is written of a file, without its seal. */
static char *
rewrite (const char *text)
{
  g_autoptr (UsStatement) statement = read_text (text, NULL);
  g_autoptr (GBytes) written = us_writer_write (statement);
  const char *data = g_bytes_get_data (written, NULL);

  return g_strndup (data, (gsize) (strstr (data, "<?seal ") - data));
}

static void
test_what_is_unknown_is_kept (void **state)
{
  static const char *const files[] = {
    /* A later version, with all that it may add, where it may add it. */
    DECLARATION
    "<statement xmlns=\"urn:undersigned:statement\" version=\"1.7\" xml:lang=\"en\" "
    "xmlns:x=\"urn:x\" mood=\"firm\" x:y=\"1\">\n"
    "  <title lang=\"en\">T</title>\n"
    "  <subject seen=\"1\"></subject>\n"
    "  <about lang=\"en\">a</about>\n"
    "  <body columns=\"2\">\n"
    "    <figure id=\"f0\"/>\n"
    "    <p id=\"b1\" keep=\"&quot;&lt;&#9;&#10;\">One <u class=\"x\">two <b>three</b></u></p>\n"
    "    <table id=\"t1\"><row a=\"1&amp;&quot;\">  cell &amp;\n <x:c "
    "xmlns:x=\"urn:z\">y</x:c></row>"
    "</table>\n"
    "    <rule/>\n"
    "    <p id=\"b2\">Two</p>\n"
    "  </body>\n"
    "  <signatories sorted=\"yes\">\n"
    "    <pledge>1</pledge>\n"
    "    <signatory id=\"s1\" kind=\"organisation\" status=\"confirmed\" weight=\"3\">"
    "<name>A</name><remark>a</remark><remark seen=\"1\">b</remark><logo href=\"x.png\"/>"
    "</signatory>\n"
    "  </signatories>\n"
    "  <x:extra>\n    <y>1</y>\n  </x:extra>\n"
    "</statement>\n",
    /* Markup. */
    HEAD "  <body>\n"
         "    <p id=\"b1\">One<br/><br/> <a href=\"https://a.example\" title=\"t\">l</a>"
         "<ref note=\"n1\" mark=\"*\"/><b class=\"c\">d</b></p>\n"
         "    <p id=\"b2\"><m:math xmlns:m=\"urn:m\"><m:n>1</m:n> + 1</m:math></p>\n"
         "  </body>\n</statement>\n",
    /* Lists of nothing but what is unknown. */
    HEAD "  <notes>\n    <source>s</source>\n  </notes>\n  <new/>\n</statement>\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *written = rewrite (files[i]);

      assert_string_equal (written, files[i]);
    }
}

static void
test_a_later_version_is_noticed (void **state)
{
  static const char *const file =
      DECLARATION "<statement xmlns=\"urn:undersigned:statement\" version=\"1.7\">\n"
                  "</statement>\n";
  UsReaderNotice notice;
  g_autoptr (UsStatement) edited = read_text (file, &notice);
  g_autoptr (UsStatement) sealed = NULL;
  g_autoptr (GBytes) written = us_writer_write (edited);
  g_autoptr (GError) error = NULL;

  assert_int_equal (notice, US_READER_EDITED);
  sealed = us_reader_read (written, &notice, &error);
  assert_no_error (error);
  assert_int_equal (notice, US_READER_NEWER_MINOR);
}

static void
test_unknown_content_follows_its_item (void **state)
{
  g_autoptr (UsStatement) statement = read_text (
      HEAD "<body><p id=\"b1\">1</p><figure/><p id=\"b2\">2</p></body></statement>", NULL);
  g_autoptr (GBytes) written = NULL;

  assert_true (us_item_list_move (us_statement_get_body (statement), 0, 1, 1, NULL));
  written = us_writer_write (statement);
  assert_non_null (strstr (g_bytes_get_data (written, NULL),
                           "    <p id=\"b2\">2</p>\n    <p id=\"b1\">1</p>\n    <figure/>\n"));
}

static void
test_ids_are_mended (void **state)
{
  g_autoptr (UsStatement) statement = read_text (
      HEAD "<body><p id=\"a\">1</p><p id=\"a\">2</p><p id=\"b c\">3</p><p>4</p>"
           "<p id=\"\">5</p></body><notes><note id=\"a\">6</note></notes></statement>",
      NULL);
  UsItemList *body = us_statement_get_body (statement);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  assert_int_equal (us_item_list_get_length (body), 5);
  for (guint i = 0; i < 5; i++)
    {
      const char *id = us_item_get_id (us_item_list_get (body, i));

      assert_true (g_hash_table_add (ids, (gpointer) id));
      assert_null (strchr (id, ' '));
      assert_true (id[0] != '\0');
    }
  assert_string_equal (us_item_get_id (us_item_list_get (body, 0)), "a");
  assert_true (g_hash_table_add (
      ids, (gpointer) us_item_get_id (us_item_list_get (us_statement_get_notes (statement), 0))));
}

static void
test_a_reference_without_a_note_stays (void **state)
{
  static const char *const file =
      HEAD "  <body>\n    <p id=\"b1\">a<ref note=\"gone\"/></p>\n  </body>\n</statement>\n";
  g_autofree char *written = rewrite (file);

  assert_string_equal (written, file);
}

static void
test_space_is_exact_in_fields_only (void **state)
{
  g_autofree char *written =
      rewrite (HEAD "<title>  a  b </title>\n\n\t<body>\n<p id=\"b1\"> c <b> d </b></p>\n\n"
                    "</body></statement>\n");

  assert_string_equal (written, HEAD "  <title>  a  b </title>\n  <body>\n"
                                     "    <p id=\"b1\"> c <b> d </b></p>\n  </body>\n"
                                     "</statement>\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_unknown_is_kept),
    cmocka_unit_test (test_a_later_version_is_noticed),
    cmocka_unit_test (test_unknown_content_follows_its_item),
    cmocka_unit_test (test_ids_are_mended),
    cmocka_unit_test (test_a_reference_without_a_note_stays),
    cmocka_unit_test (test_space_is_exact_in_fields_only),
  };

  return cmocka_run_group_tests_name ("reader-assembler", tests, NULL, NULL);
}
