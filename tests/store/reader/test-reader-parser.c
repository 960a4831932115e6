/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "model/error.h"
#include "model/field.h"
#include "store/reader/reader.h"

/* Files made to take all time or memory. */

#define HEAD "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n"

static void
assert_refused (GString *file, int code, const char *message)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (file);
  g_autoptr (GError) error = NULL;

  assert_null (us_reader_read (bytes, NULL, &error));
  assert_non_null (error);
  assert_string_equal (error->message, message);
  assert_us_error (error, code);
}

static void
repeat (GString *file, const char *part, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (file, part);
}

static void
test_depth_is_limited (void **state)
{
  GString *unknown = g_string_new (HEAD);
  GString *markup = g_string_new (HEAD "<body><p>");

  repeat (unknown, "<a>\n", 1000000);
  assert_refused (unknown, US_ERROR_TOO_BIG,
                  "Line 33: Elements stand within each other more than 32 deep.");
  repeat (markup, "<b>", 1000000);
  assert_refused (markup, US_ERROR_TOO_BIG,
                  "Line 2: Elements stand within each other more than 32 deep.");
}

static void
test_attributes_are_limited (void **state)
{
  GString *few = g_string_new (HEAD "<body><p");
  GString *many = g_string_new (HEAD "<body><p");

  for (guint i = 0; i < 65; i++)
    g_string_append_printf (few, " a%u=\"\"", i);
  g_string_append (few, "/></body></statement>");
  assert_refused (few, US_ERROR_TOO_BIG, "Line 2: “p” has more than 64 attributes.");
  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (many, " a%x=\">\"", i);
  g_string_append (many, "/></body></statement>");
  assert_refused (
      many, US_ERROR_TOO_BIG,
      "Line 2: “p” has more than 262144 bytes in one piece here. Make it shorter in the "
      "file.");
}

static void
test_namespaces_are_limited (void **state)
{
  GString *file = g_string_new (HEAD);

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (
        file, "<a xmlns:a%u=\"u\" xmlns:b%u=\"u\" xmlns:c%u=\"u\" xmlns:d%u=\"u\">", i, i, i, i);
  assert_refused (file, US_ERROR_TOO_BIG, "Line 2: “a” has more than 64 attributes.");
}

static void
test_fields_are_limited (void **state)
{
  GString *line = g_string_new (HEAD "<title>");
  GString *text = g_string_new (HEAD "\n<body><p>");
  GString *huge = g_string_new (HEAD "<title>");
  g_autofree char *message =
      g_strdup_printf ("Line 2: This text is longer than the %u bytes that one field can hold.",
                       (guint) US_FIELD_MAX);

  repeat (line, "a", US_FIELD_MAX + 1);
  g_string_append (line, "</title></statement>");
  assert_refused (line, US_ERROR_TOO_BIG, message);
  repeat (text, "<b>a</b>", US_FIELD_MAX + 1);
  g_string_append (text, "</p></body></statement>");
  message[strlen ("Line ")] = '3';
  assert_refused (text, US_ERROR_TOO_BIG, message);
  repeat (huge, "a", 20 * 1000 * 1000);
  assert_refused (
      huge, US_ERROR_TOO_BIG,
      "Line 2: “title” has more than 5242880 bytes in one piece here. Make it shorter in "
      "the file.");
}

#define SMALLER                                                                                    \
  " Take “image” out of the file here, open it, and choose a smaller logo in the Document "    \
  "Settings."

/* Who put a picture in with an editor is told which part it is, and what to do. */
static void
test_a_huge_logo_is_named (void **state)
{
  GString *piece = g_string_new (HEAD "<letterhead><logo id=\"l\">\n<image>");
  GString *pieces = g_string_new (HEAD "<letterhead><logo id=\"l\">");
  GString *nowhere = g_string_new (HEAD "<title>a</title>");

  repeat (piece, "AAAA", 10 * 1000 * 1000);
  g_string_append (piece, "</image></logo></letterhead></statement>");
  assert_refused (piece, US_ERROR_TOO_BIG,
                  "Line 3: the image of a logo has more than 5242880 bytes in one piece." SMALLER);
  for (guint i = 0; i < 1000; i++)
    {
      g_string_append (pieces, "\n<image>");
      repeat (pieces, "AAAA", 10 * 1000);
      g_string_append (pieces, "</image>");
    }
  g_string_append (pieces, "</logo></letterhead></statement>");
  assert_refused (
      pieces, US_ERROR_TOO_BIG,
      "Line 42: The image of this logo is longer than the 1572864 bytes that it can have "
      "in the file." SMALLER);
  repeat (nowhere, " ", 10 * 1000 * 1000);
  assert_refused (nowhere, US_ERROR_TOO_BIG,
                  "Line 2: there are more than 5242880 bytes in one piece here.");
}

/* However long it is in the file. */
static void
test_the_longest_field_is_read (void **state)
{
  static const char *const parts[] = { "a", "&amp;", "&#x0026;" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GString *file = g_string_new (HEAD "<title>");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (UsStatement) statement = NULL;
      g_autoptr (GError) error = NULL;

      repeat (file, parts[i], US_FIELD_MAX);
      g_string_append (file, "</title></statement>");
      bytes = g_string_free_to_bytes (file);
      statement = us_reader_read (bytes, NULL, &error);
      assert_no_error (error);
      assert_int_equal (strlen (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE)),
                        US_FIELD_MAX);
    }
}

static void
test_many_lines_take_no_square_of_time (void **state)
{
  GString *file = g_string_new (HEAD "<addressees><addressee>");

  repeat (file, "<address/>", US_FIELD_MAX + 2);
  g_string_append (file, "</addressee></addressees></statement>");
  {
    g_autoptr (GBytes) bytes = g_string_free_to_bytes (file);
    g_autoptr (GError) error = NULL;

    assert_null (us_reader_read (bytes, NULL, &error));
    assert_us_error (error, US_ERROR_DAMAGED);
  }
}

static void
test_laughs_are_not_counted (void **state)
{
  GString *file = g_string_new ("<!DOCTYPE statement [<!ENTITY l0 \"lol\">");

  for (guint i = 1; i < 30; i++)
    g_string_append_printf (file, "<!ENTITY l%u \"&l%u;&l%u;&l%u;&l%u;\">", i, i - 1, i - 1, i - 1,
                            i - 1);
  g_string_append (file, "]>\n" HEAD "<title>&l29;</title></statement>");
  assert_refused (file, US_ERROR_DAMAGED, "Line 1: A statement has no document type declaration.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_depth_is_limited),
    cmocka_unit_test (test_attributes_are_limited),
    cmocka_unit_test (test_namespaces_are_limited),
    cmocka_unit_test (test_fields_are_limited),
    cmocka_unit_test (test_a_huge_logo_is_named),
    cmocka_unit_test (test_the_longest_field_is_read),
    cmocka_unit_test (test_many_lines_take_no_square_of_time),
    cmocka_unit_test (test_laughs_are_not_counted),
  };

  return cmocka_run_group_tests_name ("reader-parser", tests, NULL, NULL);
}
