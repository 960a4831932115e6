/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/reflow.h"
#include "import/source.h"

#include <string.h>

static char *
flow (const char *text)
{
  g_autoptr (GPtrArray) lines = us_source_read (text);
  g_autoptr (GPtrArray) blocks = NULL;
  GString *out = g_string_new (NULL);

  us_list_marker_settle (lines);
  blocks = us_reflow (lines, us_phrases_get ("en"));
  for (guint i = 0; i < blocks->len; i++)
    g_string_append_printf (out, "%s\n", ((UsSourceBlock *) g_ptr_array_index (blocks, i))->text);
  return g_string_free (out, FALSE);
}

static void
test_paragraphs_without_blank_lines (void **state)
{
  g_autofree char *got = flow (
      "Night trains were the pride of our railways for a hundred years, and they are the best way\n"
      "to travel far without flying. Within ten years nearly all of them have gone, and the cars\n"
      "were sold.\n"
      "The reasons are known. Track charges are too high, borders are too slow, and nobody is at\n"
      "all responsible for the whole of a journey by night through three or four countries.\n"
      "We therefore urge you to:\n"
      "1. Lower the charges at night, when the tracks are empty anyway and the charges only keep\n"
      "the trains away from them.\n"
      "2. Sell one ticket.\n"
      "Sincerely,\n"
      "Jane Roe\n"
      "Friends of the Night Train\n");
  guint n = 0;

  for (const char *p = got; *p; p++)
    n += *p == '\n';
  assert_int_equal (n, 8);
  assert_non_null (strstr (got, "\nWe therefore urge you to:\n"));
  assert_non_null (strstr (got, "\n2. Sell one ticket.\nSincerely,\nJane Roe\nFriends"));
}

static void
test_short_lines_stay (void **state)
{
  g_autofree char *got = flow ("Reading Circle\nepicenter.works\nFriends of the Night Train\nNEXT");

  assert_string_equal (got, "Reading Circle\nepicenter.works\nFriends of the Night Train\nNEXT\n");
}

static void
test_hanging_lines (void **state)
{
  g_autofree char *got = flow ("Jane Roe, Professor of Books and Pages, School of\n    Letters\n"
                               "Ivo Novak\n    Chair\nNEXT");

  assert_string_equal (got, "Jane Roe, Professor of Books and Pages, School of Letters\n"
                            "Ivo Novak\nChair\nNEXT\n");
}

/* As the exporter of text breaks them: a dash stays with the word before it, copies stand deeper
 * than others who get one, and where lines hang, one that does not is of somebody else. */
static void
test_hanging_in_full_lines (void **state)
{
  g_autofree char *dash =
      flow ("Núria Roe Sala, Chair of the Ethics of Water - University of\n    Rook - School\n"
            "Water Watch and the Friends of all the Rivers of the Whole Valley\nNEXT");
  g_autofree char *copies =
      flow ("CC: The President of the Permanent Commission for the European\n"
            "        Waters\nCC: The Mayor and the Council of the Old Town at the River\n"
            "    The Governor\n");
  g_autofree char *notes =
      flow ("[1] See the map at\n    https://example.org/a/very/long/address/"
            "that/has/no/place/to/be/broken/at/all/of/it\n    and below it.\n");

  assert_string_equal (
      dash, "Núria Roe Sala, Chair of the Ethics of Water - University of Rook - School\n"
            "Water Watch and the Friends of all the Rivers of the Whole Valley\nNEXT\n");
  assert_string_equal (
      copies, "CC: The President of the Permanent Commission for the European Waters\n"
              "CC: The Mayor and the Council of the Old Town at the River\nThe Governor\n");
  assert_non_null (strstr (notes, "of/it and below it.\n"));
}

/* A title of two lines says nothing of how wide the text below it is. */
static void
test_heading_of_two_lines (void **state)
{
  g_autoptr (GPtrArray) lines =
                 us_source_read ("A title that was put together of two lines of the source and is "
                                 "therefore far wider than the text below it, which is narrow\n\n"
                                 "The wells of the valley are a public matter that asks\n"
                                 "a common answer of all.\n");
  g_autoptr (GPtrArray) blocks = NULL;

  ((UsSourceBlock *) g_ptr_array_index (lines, 0))->heading = 1;
  blocks = us_reflow (lines, us_phrases_get ("en"));
  assert_int_equal (blocks->len, 2);
}

/* A greeting of many may be longer than a line. */
static void
test_greeting_of_two_lines (void **state)
{
  g_autofree char *got = flow ("Dear Minister Roe, dear Minister Novak, dear Minister Lindt, dear\n"
                               "Governor Haddad, dear Governor Park,\nWe write.\n");

  assert_string_equal (got, "Dear Minister Roe, dear Minister Novak, dear Minister Lindt, dear "
                            "Governor Haddad, dear Governor Park,\nWe write.\n");
}

/* Names in a script without capitals fill their lines alike, and are no text for that. */
static void
test_lines_without_capitals (void **state)
{
  static const char names[] = "ليلى الزهراني، المديرة التنفيذية، شبكة نساء الريف (المغرب)\n"
                              "مروان الشامي، المديرة التنفيذية، شبكة نساء الجبال (المغرب)\n"
                              "سعاد التونسي، المديرة التنفيذية، شبكة نساء الريف (الأردن)\n"
                              "خالد القاضي، المدير التنفيذي، جمعية مزارعي النخيل (المغرب)\n"
                              "هدى الكيلاني، المديرة التنفيذية، شبكة نساء البحر (الأردن)\n";
  g_autofree char *lines = g_strconcat (names, "\nNEXT", NULL);
  g_autofree char *got = flow (lines);
  g_autofree char *text = flow ("وقد احتج الأهالي سلميا في شهر آذار، فأوقف منهم أحد عشر شخصا،\n"
                                "وما زال ثلاثة منهم رهن الاحتجاز، وننتظر ردكم الخطي على ذلك\n"
                                "قبل نهاية شهر حزيران.");

  assert_true (g_str_has_prefix (got, names));
  assert_ptr_equal (strchr (text, '\n'), text + strlen (text) - 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paragraphs_without_blank_lines),
    cmocka_unit_test (test_short_lines_stay),
    cmocka_unit_test (test_hanging_lines),
    cmocka_unit_test (test_hanging_in_full_lines),
    cmocka_unit_test (test_heading_of_two_lines),
    cmocka_unit_test (test_greeting_of_two_lines),
    cmocka_unit_test (test_lines_without_capitals),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
