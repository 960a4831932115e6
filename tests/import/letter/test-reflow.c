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
    cmocka_unit_test (test_lines_without_capitals),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
