/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "model/block.h"
#include "model/error.h"
#include "model/signatory.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

#define HEAD "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n"
#define BODY HEAD "<body>\n"

static const char *const small =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" HEAD "<title>Water &amp; air</title>\n"
    "<body>\n<p id=\"b1\">Née <b>here</b><ref note=\"n1\"/></p>\n</body>\n"
    "<signatories>\n<signatory id=\"s1\" kind=\"individual\"><name>A</name></signatory>\n"
    "</signatories>\n<notes><note id=\"n1\">x</note></notes>\n</statement>\n";

static UsStatement *
read_text (const char *text, UsReaderNotice *ret_notice, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return us_reader_read (bytes, ret_notice, error);
}

/* The small file as the writer writes it, with its seal. */
static GBytes *
write_small (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = read_text (small, NULL, &error);

  assert_no_error (error);
  return us_writer_write (statement);
}

static void
test_all_parts_are_read (void **state)
{
  UsReaderNotice notice;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = read_text (small, &notice, &error);
  UsBlock *block;
  UsSignatory *signatory;
  const UsSpan *spans;
  gsize n_spans;

  assert_no_error (error);
  assert_int_equal (notice, US_READER_EDITED);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Water & air");
  block = us_item_list_get (us_statement_get_body (statement), 0);
  assert_string_equal (us_item_get_id (US_ITEM (block)), "b1");
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "Née here" US_TEXT_OBJECT);
  spans = us_text_get_spans (us_block_get_text (block), &n_spans);
  assert_int_equal (n_spans, 2);
  assert_int_equal (spans[0].kind, US_SPAN_BOLD);
  assert_int_equal (spans[1].kind, US_SPAN_NOTE);
  assert_string_equal (spans[1].target, "n1");
  signatory = us_item_list_get (us_statement_get_signatories (statement), 0);
  assert_int_equal (us_item_get_choice (US_ITEM (signatory), US_SIGNATORY_KIND),
                    US_SIGNATORY_IS_INDIVIDUAL);
}

/* What is wrong, as a whole file, and the one sentence that says so. */
static const struct
{
  const char *file;
  int code;
  const char *message;
} refusals[] = {
  { "", US_ERROR_EMPTY, "The file is empty." },
  { "\xef\xbb\xbf", US_ERROR_EMPTY, "The file is empty." },
  { "Dear Minister,\nwe ask", US_ERROR_UNKNOWN_FORMAT,
    "This file is not a statement of Undersigned." },
  { "<html><body/></html>", US_ERROR_UNKNOWN_FORMAT,
    "This is not a statement of Undersigned: the file begins with “html”." },
  { "<statement version=\"1.0\"/>", US_ERROR_UNKNOWN_FORMAT,
    "This is not a statement of Undersigned: the file begins with “statement”." },
  { HEAD "<title>Caf\xe9</title></statement>", US_ERROR_ENCODING,
    "Line 2: the bytes here are not UTF-8 text." },
  { HEAD "<title>Caf\xc3", US_ERROR_DAMAGED, "The file ends in the middle, at line 2." },
  { HEAD "<title>a</title>\n<bo", US_ERROR_DAMAGED, "The file ends in the middle, at line 3." },
  { HEAD "<title>a</title>\n", US_ERROR_DAMAGED, "The file ends in the middle, at line 3." },
  { HEAD "<title>a</place>\n</statement>", US_ERROR_DAMAGED,
    "Line 2: an element ends that is not the one begun last." },
  { HEAD "<title>a & b</title>\n</statement>", US_ERROR_DAMAGED,
    "Line 2: the file is damaged here; it is not well-formed XML." },
  { HEAD "<title>&nbsp;</title>\n</statement>", US_ERROR_DAMAGED,
    "Line 2: there is an unknown entity." },
  { HEAD "<title>a\x01</title>\n</statement>", US_ERROR_DAMAGED,
    "Line 2: there is a control character, which no statement has." },
  { HEAD "<x:title>a</x:title>\n</statement>", US_ERROR_DAMAGED,
    "Line 2: the file is damaged here; it is not well-formed XML." },
  { HEAD "\n<title>a&#x202e;b</title></statement>", US_ERROR_DAMAGED,
    "Line 3: Title: Character 2 forces a direction on the text (U+202E), which can hide what it "
    "says." },
  { HEAD "<title>a</title>\n<title>b</title></statement>", US_ERROR_DAMAGED,
    "Line 3: “title” stands here for the second time." },
  { HEAD "<body/>\n<body/></statement>", US_ERROR_DAMAGED,
    "Line 3: “body” stands here for the second time." },
  { HEAD "<title>a<b>c</b></title></statement>", US_ERROR_DAMAGED,
    "Line 2: “b” stands where only text may be." },
  { BODY "text</body></statement>", US_ERROR_DAMAGED,
    "Line 3: There is text where only elements may be." },
  { BODY "<p>a<ref note=\"n1\">b</ref></p></body></statement>", US_ERROR_DAMAGED,
    "Line 3: There is text within a reference or count." },
  { BODY "<demand level=\"7\">a</demand></body></statement>", US_ERROR_DAMAGED,
    "Line 3: Level: “7” is not a level from 0 to 2." },
  { BODY "<p>a\nb</p></body></statement>", US_ERROR_DAMAGED, NULL },
  { HEAD "<date>22 March</date></statement>", US_ERROR_DAMAGED,
    "Line 2: Date: “22 March” is not a date. Write 2026, 2026-03 or 2026-03-22." },
  { HEAD "<signatories>\n<signatory kind=\"club\"/></signatories></statement>", US_ERROR_DAMAGED,
    "Line 3: Kind: “club” is not one of: organisation, individual, representative." },
  { "<statement xmlns=\"urn:undersigned:statement\"/>", US_ERROR_DAMAGED,
    "Line 1: The version of the file format is missing or broken." },
  { "<statement xmlns=\"urn:undersigned:statement\" version=\"one\"/>", US_ERROR_DAMAGED,
    "Line 1: The version of the file format is missing or broken." },
  { "<statement xmlns=\"urn:undersigned:statement\" version=\"2.0\"><all new=\"\"/></statement>",
    US_ERROR_NEWER,
    "This statement was written by a newer version of Undersigned (file format 2.0). Update "
    "Undersigned to open it." },
  { "<!DOCTYPE statement SYSTEM \"file:///etc/passwd\">\n" HEAD "</statement>", US_ERROR_DAMAGED,
    "Line 1: A statement has no document type declaration." },
  { "<!DOCTYPE s [<!ENTITY a \"b\">]>\n" HEAD "<title>&a;</title></statement>", US_ERROR_DAMAGED,
    "Line 1: A statement has no document type declaration." },
};

static void
test_refusals_name_the_place (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      UsStatement *statement = read_text (refusals[i].file, NULL, &error);

      assert_null (statement);
      assert_non_null (error);
      if (refusals[i].message != NULL)
        assert_string_equal (error->message, refusals[i].message);
      assert_us_error (error, refusals[i].code);
    }
}

static void
test_zero_bytes_are_refused (void **state)
{
  static const char file[] = HEAD "<title>a\0b</title></statement>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, sizeof file - 1);
  g_autoptr (GError) error = NULL;

  assert_null (us_reader_read (bytes, NULL, &error));
  assert_string_equal (error->message, "Line 2: there is a zero byte, which no statement has.");
  assert_us_error (error, US_ERROR_DAMAGED);
}

static void
test_every_prefix_is_noticed (void **state)
{
  g_autoptr (GBytes) file = write_small ();
  gsize length = g_bytes_get_size (file);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) prefix = g_bytes_new (g_bytes_get_data (file, NULL), i);
      g_autoptr (GError) error = NULL;
      UsReaderNotice notice = US_READER_FINE;
      g_autoptr (UsStatement) statement = us_reader_read (prefix, &notice, &error);

      assert_true (statement == NULL ? error != NULL : notice == US_READER_EDITED);
    }
}

static void
test_every_flip_is_noticed (void **state)
{
  g_autoptr (GBytes) file = write_small ();
  gsize length = g_bytes_get_size (file);

  for (gsize i = 0; i < 8 * length; i++)
    {
      char *data = g_memdup2 (g_bytes_get_data (file, NULL), length);
      g_autoptr (GBytes) flipped = NULL;
      g_autoptr (GError) error = NULL;
      UsReaderNotice notice = US_READER_FINE;
      g_autoptr (UsStatement) statement = NULL;

      data[i / 8] ^= (char) (1 << (i % 8));
      flipped = g_bytes_new_take (data, length);
      statement = us_reader_read (flipped, &notice, &error);
      assert_true (statement == NULL ? error != NULL : notice == US_READER_EDITED);
    }
}

static void
test_a_byte_order_mark_is_no_harm (void **state)
{
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", small, NULL);
  UsReaderNotice notice;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = read_text (text, &notice, &error);

  assert_no_error (error);
  assert_int_equal (notice, US_READER_EDITED);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (statement)), 1);
}

static void
test_a_sealed_file_is_fine (void **state)
{
  g_autoptr (GBytes) file = write_small ();
  UsReaderNotice notice = US_READER_EDITED;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_reader_read (file, &notice, &error);

  assert_no_error (error);
  assert_non_null (statement);
  assert_int_equal (notice, US_READER_FINE);
}

/* References and counts as only a later version knows them are kept as they are. */
static void
test_unknown_references_are_kept (void **state)
{
  static const char *const elements[] = {
    "<count of=\"fish\"/>",
    "<count of=\"countries\" as=\"roman\"/>",
    "<count of=\"countries words\"/>",
    "<count/>",
    "<ref demand=\"d1\" as=\"words\"/>",
    "<ref demand=\"d1\" note=\"n1\"/>",
    "<ref demand=\"\"/>",
    "<ref demand=\"d1\" as=\"number\" style=\"x\"/>",
    "<ref demand=\"d1\" as=\"number\"/>",
    "<count of=\"countries\"/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autofree char *line = g_strdup_printf ("<p id=\"b1\">a%sb</p>", elements[i]);
      g_autofree char *file = g_strconcat (BODY, line, "</body></statement>", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (UsStatement) statement = read_text (file, NULL, &error);
      g_autoptr (GBytes) written = NULL;
      gsize n_spans;
      const UsSpan *spans;

      assert_no_error (error);
      written = us_writer_write (statement);
      assert_non_null (strstr (g_bytes_get_data (written, NULL), line));
      spans = us_text_get_spans (
          us_block_get_text (us_item_list_get (us_statement_get_body (statement), 0)), &n_spans);
      assert_int_equal (n_spans, 1);
      assert_int_equal (spans[0].kind == US_SPAN_UNKNOWN, i < 8);
    }
}

static void
test_statements_are_recognised (void **state)
{
  static const struct
  {
    const char *text;
    gboolean recognised;
  } cases[] = {
    { HEAD, TRUE },
    { "\xef\xbb\xbf<?xml version=\"1.0\"?>\n" HEAD, TRUE },
    { "Write to urn:undersigned:statement", FALSE },
    { "<html>", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

      assert_int_equal (us_reader_recognises (bytes), cases[i].recognised);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_all_parts_are_read),
    cmocka_unit_test (test_refusals_name_the_place),
    cmocka_unit_test (test_zero_bytes_are_refused),
    cmocka_unit_test (test_every_prefix_is_noticed),
    cmocka_unit_test (test_every_flip_is_noticed),
    cmocka_unit_test (test_a_byte_order_mark_is_no_harm),
    cmocka_unit_test (test_a_sealed_file_is_fine),
    cmocka_unit_test (test_unknown_references_are_kept),
    cmocka_unit_test (test_statements_are_recognised),
  };

  return cmocka_run_group_tests_name ("reader", tests, NULL, NULL);
}
