/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/markdown/markdown-lines.h"

static void
test_front (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *language = NULL;
  g_autofree char *none = NULL;
  const char *text = "---\ndate: 2017-11-06T04:01:25+00:00\ntitle: \"A & B\"\nlang: it\n"
                     "tags: x\n---\nDear";
  const gsize length = us_markdown_lines_read_front (text, out, &language);

  assert_string_equal (text + length, "\nDear");
  assert_string_equal (language, "it");
  assert_string_equal (out->str,
                       "<h1>A &amp; B</h1>\n\n<p>2017-11-06</p>\n\n<nav>tags: x</nav>\n\n");
  assert_int_equal (us_markdown_lines_read_front ("---\nno end", out, &none), 0);
  assert_int_equal (us_markdown_lines_read_front ("Dear\n---\n", out, &none), 0);
}

static void
check (const char *text, const char *want)
{
  g_autofree char *got = us_markdown_lines_prepare (text);

  assert_string_equal (got, want);
}

static void
test_lines (void **state)
{
  check ("# Title {#title}\nA[^x] and[^y][^z]\n\n[^y]: Y\n\n[^x]: X\n",
         "# Title\nA\\[2\\] and\\[1\\][^z]\n\n\\[1\\] Y\n\n\\[2\\] X\n");
  check ("A\n| a | *b* |\n|---|:-:|\n| c & | d |\nE\n",
         "A\n<table>\n<tr><th>a</th><th>b</th></tr>\n"
         "<tr><td>c &amp;</td><td>d</td></tr>\n</table>\nE\n");
  check ("a | b", "a | b\n");
  check ("a | b\n--|--", "<table>\n<tr><th>a</th><th>b</th></tr>\n</table>\n");
}

static void
test_short_lines (void **state)
{
  check ("The Hon. Jane Roe\n**Minister of Water**\n1 Lake Street\n\nWe ask.\n",
         "The Hon. Jane Roe  \n**Minister of Water**  \n1 Lake Street\n\nWe ask.\n");
  check ("معالي الوزيرة\nوزارة المياه\n", "معالي الوزيرة  \nوزارة المياه\n");
  check ("The wells are dry\nand nobody knows.\n", "The wells are dry\nand nobody knows.\n");
  check ("The wells are dry.\nNobody knows.\n", "The wells are dry.\nNobody knows.\n");
  check ("Ann Lee\\\nBo Ek\nCy Dee\n", "Ann Lee\\\nBo Ek\nCy Dee\n");
  check (
      "Ann\nBo\nCy\nDee Ek\nEla\nFlo\nGus\nHal\nIda with more words than a line has that is one of "
      "an address of somebody\nJo\n",
      "Ann  \nBo  \nCy  \nDee Ek  \nEla  \nFlo  \nGus  \nHal  \nIda with more words than a "
      "line has that is one of an address of somebody  \nJo\n");
  check ("The wells\nare dry\nin all\nof the\nvalley\nand\nnobody\nsays why\nit is so.\n",
         "The wells\nare dry\nin all\nof the\nvalley\nand\nnobody\nsays why\nit is so.\n");
  check ("- One\n- Two\n", "- One\n- Two\n");
  check ("1. One\n2. Two\n", "1. One\n2. Two\n");
  check ("Title\n=====\n", "Title\n=====\n");
  check ("```\nOne\nTwo\n```\n", "```\nOne\nTwo\n```\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_front),
    cmocka_unit_test (test_lines),
    cmocka_unit_test (test_short_lines),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
