/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "store/reader/reader-parser.h"
#include "store/reader/reader-plain.h"
#include "store/writer/writer.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACE "xmlns=\"urn:undersigned:statement\""
#define ROOT "<statement " NAMESPACE " version=\"1.0\">"
#define HEAD DECLARATION ROOT "\n"
#define TAIL "</statement>\n"
#define TITLE(title) HEAD "<title>" title "</title>\n" TAIL

static void
assert_same (UsStatement *a, UsStatement *b)
{
  g_autoptr (GBytes) written_a = us_writer_write (a);
  g_autoptr (GBytes) written_b = us_writer_write (b);

  assert_true (g_bytes_equal (written_a, written_b));
}

static void
test_libxml2_reads_the_same (void **state)
{
  static const char *const files[] = {
    HEAD TAIL,
    HEAD TAIL "<?seal length=\"1\" sha256=\"0\"?>\n",
    TITLE ("One &amp; two &lt;&gt; \"&quot;\""),
    TITLE ("\xef\xbb\xbf and \xef\xbf\xbd, \xe2\x80\x9c\xd8\xa7\xe2\x80\x9d"),
    DECLARATION "<statement " NAMESPACE " version=\"1.7\" mood=\"firm\" xml:lang=\"pt-BR\">\n" TAIL,
    HEAD "<about>A <b>bold</b> <a href=\"https://a.example/?a=1&amp;b=&quot;\">link</a>"
         "<ref note=\"n\"/></about>\n" TAIL,
    HEAD "  <body columns=\"2\">\n<p id=\"a\" keep=\"&#9;&#10;\">x</p><figure/>\n"
         "<demand id=\"a\">Twice</demand></body>\n" TAIL,
    HEAD "<signatories>\n<signatory id=\"s\" kind=\"organisation\"><name>A</name><logo href=\"b\"/>"
         "</signatory></signatories>\n" TAIL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      UsReaderNotice notice, right_notice;
      g_autoptr (UsStatement) plain = us_plain_run (files[i], strlen (files[i]), &notice);
      g_autoptr (UsStatement) right =
                     us_parser_run (files[i], strlen (files[i]), &right_notice, NULL);

      if (plain == NULL)
        print_error ("%s\n", files[i]);
      assert_non_null (plain);
      assert_non_null (right);
      assert_int_equal (notice, right_notice);
      /* What had no id of its own has one by chance. */
      if (notice != US_READER_EDITED)
        assert_same (plain, right);
    }
}

/* Some of these are right, and some are not: libxml2 knows. */
static void
test_what_is_not_plain_is_left (void **state)
{
  static const char *const files[] = {
    "",
    DECLARATION,
    DECLARATION "</",
    DECLARATION TAIL,
    ROOT TAIL,
    HEAD,
    HEAD TAIL "x",
    HEAD TAIL "<?seal ",
    HEAD TAIL "<?seal ?><a/>?>\n",
    HEAD TAIL "<?other?>\n",
    HEAD "<!-- a --> " TAIL,
    HEAD "<?a?>" TAIL,
    HEAD "</title>" TAIL,
    DECLARATION "<!DOCTYPE statement>" ROOT TAIL,
    DECLARATION "<statement version=\"1.0\">\n" TAIL,
    DECLARATION "<statement xmlns=\"urn:other\" version=\"1.0\">\n" TAIL,
    DECLARATION "<statement " NAMESPACE " xmlns:x=\"u\" version=\"1.0\">\n" TAIL,
    DECLARATION "<statement " NAMESPACE " version=\"2.0\">\n" TAIL,
    DECLARATION "<statement " NAMESPACE "  version=\"1.0\">\n" TAIL,
    DECLARATION "<statement " NAMESPACE " version='1.0'>\n" TAIL,
    DECLARATION "<statement " NAMESPACE " version=\"1.0\" version=\"1.0\">\n" TAIL,
    DECLARATION "<statement " NAMESPACE " version=\"1.0\" a=\"<\">\n" TAIL,
    DECLARATION "<statement " NAMESPACE " version=\"1.0\" a=\"\t\">\n" TAIL,
    TITLE ("a\x01"),
    TITLE ("a\r"),
    TITLE ("a\xef\xbf\xbf"),
    TITLE ("a & b"),
    TITLE ("a &apos; b"),
    TITLE ("a ]]> b"),
    TITLE ("<![CDATA[a]]>"),
    TITLE ("<b>a</b>"),
    HEAD "<title xmlns=\"urn:other\">a</title>" TAIL,
    HEAD "<x:title>a</x:title>" TAIL,
    HEAD "<title>a</subject>" TAIL,
    HEAD "<title>a</title >" TAIL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      UsReaderNotice notice;
      g_autoptr (UsStatement) statement = us_plain_run (files[i], strlen (files[i]), &notice);

      if (statement != NULL)
        print_error ("%s\n", files[i]);
      assert_null (statement);
    }
}

/* Wherever a file ends, nothing is read behind it. */
static void
test_every_part_of_a_file (void **state)
{
  static const char file[] =
      HEAD "<body><p id=\"a\">A&amp;b\xef\xbb\xbf</p></body>\n" TAIL "<?seal length=\"1\"?>\n";

  for (gsize length = 0; length < sizeof file; length++)
    {
      g_autofree char *part = g_memdup2 (file, MAX (length, 1));
      UsReaderNotice notice;
      g_autoptr (UsStatement) statement = us_plain_run (part, length, &notice);

      if (length == sizeof file - 1 || length == (gsize) (strstr (file, "<?seal") - file))
        assert_non_null (statement);
      else
        assert_null (statement);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_libxml2_reads_the_same),
    cmocka_unit_test (test_what_is_not_plain_is_left),
    cmocka_unit_test (test_every_part_of_a_file),
  };

  return cmocka_run_group_tests_name ("reader-plain", tests, NULL, NULL);
}
