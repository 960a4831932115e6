/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/furniture.h"
#include "import/source.h"

#include <string.h>

static GPtrArray *
take (const char *text, GPtrArray **ret_lines)
{
  *ret_lines = us_source_read (text);
  return us_furniture_remove (*ret_lines, us_phrases_get ("en"));
}

static void
test_numbers (void **state)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) removed = take ("a\nb\nc\nd\n1\na\nb\nc\nd\n2\ne\nPage 3 of 4\nf", &lines);

  assert_int_equal (removed->len, 3);
  assert_int_equal (lines->len, 10);
}

static void
test_unsure_numbers_stay (void **state)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) removed = take ("a\n2026\nb\n7\nc\nd\n3\ne", &lines);

  assert_int_equal (removed->len, 0);
}

static void
test_headers (void **state)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) removed = take ("The Title\na\n\fThe Title 2\nb\n\fThe Title 3\nc\n\f"
                                        "The Title 4\nd",
                                        &lines);

  assert_int_equal (removed->len, 3);
  assert_string_equal (((UsSourceBlock *) g_ptr_array_index (lines, 0))->text, "The Title");
}

/* A mail ends with the card of its sender and with the one that it answers. */
static void
test_mail (void **state)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) removed = take ("a\nb\nc\nd\ne\nf\n-- \nJane Roe\nCampaigns\n\n"
                                        "On Friday 9 May 2026\nIvo Novak wrote:\n> Hi,\n>\n> c",
                                        &lines);
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (GPtrArray) none = take ("a\n--\nb\n\nSee 5:\n> a\n> b\n> c\n> d\n> e\n> f", &more);

  assert_int_equal (lines->len, 6);
  assert_int_equal (removed->len, 8);
  assert_int_equal (none->len, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_numbers),
    cmocka_unit_test (test_unsure_numbers_stay),
    cmocka_unit_test (test_headers),
    cmocka_unit_test (test_mail),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
