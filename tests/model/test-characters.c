/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/characters.h"
#include "model/error.h"

#include <string.h>

typedef struct
{
  const char *value;
  const char *message; /* a part of it; NULL when the value is good */
} Row;

static const Row lines[] = {
  { "", NULL },
  { "Zoë & <b> \"'", NULL },
  { "مياه 水利 🌊 e\xcc\x81", NULL },
  { "\xe2\x81\xa6in\xe2\x81\xa8ner\xe2\x81\xa9\xe2\x81\xa9", NULL },
  { "\xe2\x80\x8e\xe2\x80\x8f\xef\xbf\xbd", NULL },
  { "ab\x07", "Character 3 is a control character (U+0007)" },
  { "é\x7f", "Character 2 is a control character (U+007F)" },
  { "\xc2\x9f", "Character 1 is a control character (U+009F)" },
  { "a\tb", "Character 2 is a tab" },
  { "a\nb", "Character 2 is a line break (U+000A)" },
  { "a\rb", "Character 2 is a line break (U+000D)" },
  { "a\vb", "Character 2 is a line break (U+000B)" },
  { "a\fb", "Character 2 is a line break (U+000C)" },
  { "\xc2\x85", "Character 1 is a line break (U+0085)" },
  { "\xe2\x80\xa8", "Character 1 is a line break (U+2028)" },
  { "\xe2\x80\xa9", "Character 1 is a line break (U+2029)" },
  { "مي\xe2\x80\xae", "Character 3 forces a direction on the text (U+202E)" },
  { "\xe2\x80\xaa", "Character 1 forces a direction on the text (U+202A)" },
  { "a\xef\xbf\xbc", "Character 2 stands for something that is not text (U+FFFC)" },
  { "\xef\xbf\xbe", "Character 1 has a code that is no character (U+FFFE)" },
  { "\xef\xb7\x90", "Character 1 has a code that is no character (U+FDD0)" },
  { "\xf4\x8f\xbf\xbf", "Character 1 has a code that is no character (U+10FFFF)" },
  { "\xe2\x81\xa7x", "Character 1 sets a stretch of text apart (U+2067)" },
  { "xy\xe2\x81\xa9", "Character 3 sets a stretch of text apart (U+2069)" },
  { "ab\xff"
    "cd",
    "Character 3 is not valid UTF-8" },
  { "ab\xe2\x80", "Character 3 is not valid UTF-8" },
  { "\xc0\x80", "Character 1 is not valid UTF-8" },
  { "\xed\xa0\x80", "Character 1 is not valid UTF-8" },
};

static void
test_lines_are_checked (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = us_check_line (lines[i].value, -1, &error);

      assert_int_equal (good, lines[i].message == NULL);
      if (good)
        continue;
      assert_us_error (error, US_ERROR_REFUSED);
      assert_non_null (strstr (error->message, lines[i].message));
    }
}

static void
test_nul_is_refused (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_false (us_check_line ("a\0b", 3, &error));
  assert_string_equal (error->message,
                       "Character 2 is a control character (U+0000), which cannot be saved.");
}

static void
test_several_lines (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_true (us_check_lines ("Rua A\nLisboa", -1, NULL));
  assert_false (us_check_lines ("a\r\nb", -1, NULL));
  /* An isolate cannot go on over the end of its line. */
  assert_false (us_check_lines ("\xe2\x81\xa6"
                                "a\nb\xe2\x81\xa9",
                                -1, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

static void
test_length (void **state)
{
  g_autofree char *longest = g_strnfill (US_FIELD_MAX, 'x');
  g_autofree char *too_long = g_strnfill (US_FIELD_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;

  assert_true (us_check_line (longest, -1, NULL));
  assert_false (us_check_line (too_long, -1, &error));
  assert_non_null (strstr (error->message, "65537"));
}

static void
test_cleaning (void **state)
{
  static const char *const rows[][2] = {
    { "Plain é", "Plain é" },
    { "a\tb\r\nc\nd", "a b c d" },
    { "a\x01\xc2\x80"
      "b\x7f",
      "ab" },
    { "a\xff"
      "b\xe2\x80",
      "a\xef\xbf\xbd"
      "b\xef\xbf\xbd\xef\xbf\xbd" },
    { "a\xe2\x80\xae"
      "b\xef\xbf\xbf\xef\xbf\xbc",
      "ab" },
    { "\xe2\x81\xa9"
      "a\xe2\x81\xa6\xe2\x81\xa7"
      "b\xe2\x81\xa9",
      "a\xe2\x81\xa6"
      "b\xe2\x81\xa9" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = us_clean_line (rows[i][0], -1);

      if (i != 5)
        assert_string_equal (clean, rows[i][1]);
      assert_true (us_check_line (clean, -1, NULL));
    }
}

/* Whatever comes in, what comes out can be saved. */
static void
test_anything_can_be_cleaned (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20000; i++)
    {
      static const char *const parts[] = {
        "\xe2\x81\xa6", "\xe2\x81\xa9", "\xe2\x80\xa8", "é", "\r", "\n", " "
      };
      char bytes[24];
      gsize length = 0;
      g_autofree char *clean = NULL;
      g_autofree char *again = NULL;

      while (length < 20)
        {
          const char *part = parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))];

          if (g_rand_boolean (random))
            bytes[length++] = (char) g_rand_int_range (random, 0, 256);
          else
            {
              memcpy (bytes + length, part, strlen (part));
              length += strlen (part);
            }
        }
      clean = us_clean_line (bytes, length);
      assert_true (us_check_line (clean, -1, NULL));
      again = us_clean_line (clean, -1);
      assert_string_equal (again, clean);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines_are_checked), cmocka_unit_test (test_nul_is_refused),
    cmocka_unit_test (test_several_lines),     cmocka_unit_test (test_length),
    cmocka_unit_test (test_cleaning),          cmocka_unit_test (test_anything_can_be_cleaned),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
