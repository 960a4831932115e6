/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/ordinal-word.h"
#include "import/source.h"

#include <string.h>

static void
test_words (void **state)
{
  static const struct
  {
    const char *line;
    guint value; /* 0 where it is none */
    const char *rest;
  } rows[] = {
    { "أولا: فتح المراكز", 1, "فتح المراكز" },
    { "ثانياً - دفع البدلات", 2, "دفع البدلات" },
    { "Second: pay them", 2, "pay them" },
    { "Erstens – Bäder öffnen", 1, "Bäder öffnen" },
    { "TERCERO.- Que se publique", 3, "Que se publique" },
    { "Demand 2: Open the books", 2, "Open the books" },
    { "Forderung 3. Bäder öffnen", 3, "Bäder öffnen" },
    { "Demand 2 of them", 0, NULL },
    { "Demand 2:", 0, NULL },
    { "First we thank you", 0, NULL },
    { "أولا وقبل كل شيء", 0, NULL },
    { "Third:", 0, NULL },
    { "", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsListMarker marker = { 0 };

      assert_true (us_ordinal_word_parse (rows[i].line, &marker) == (rows[i].value > 0));
      if (rows[i].value == 0)
        continue;
      assert_true (us_ordinal_word_is_marker (&marker));
      assert_int_equal (marker.value, rows[i].value);
      assert_int_equal (marker.kind, US_MARKER_NUMBER);
      assert_string_equal (rows[i].line + marker.length, rows[i].rest);
    }
}

/* A comma after the number is a manner of speaking, but not below words that lead to a list. */
static void
test_commas (void **state)
{
  g_autoptr (GPtrArray) blocks =
                 us_source_read ("First, open it.\n\nSecond, keep it open.\n\nThird one.\n");
  const UsSourceBlock *second = g_ptr_array_index (blocks, 1);

  us_ordinal_word_mark (blocks, 1, blocks->len);
  assert_int_equal (second->marker.kind, US_MARKER_NONE);
  us_ordinal_word_mark (blocks, 0, blocks->len);
  assert_int_equal (second->marker.value, 2);
  assert_string_equal (us_source_block_get_body (second), "keep it open.");
  assert_int_equal (((UsSourceBlock *) g_ptr_array_index (blocks, 2))->marker.kind, US_MARKER_NONE);
}

static void
test_roman (void **state)
{
  assert_int_equal (us_ordinal_word_read_roman ("xiv", 3), 14);
  assert_int_equal (us_ordinal_word_read_roman ("XL", 2), 40);
  assert_int_equal (us_ordinal_word_read_roman ("xiv", 2), 11);
  assert_int_equal (us_ordinal_word_read_roman ("six", 3), 0);
  assert_int_equal (us_ordinal_word_read_roman ("", 0), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_commas),
    cmocka_unit_test (test_roman),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
