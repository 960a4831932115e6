/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/encoding.h"
#include "model/error.h"

#include <string.h>

static void
check (const char *data, gsize length, const char *text, const char *encoding)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *got = us_encoding_decode (bytes, &name, &error);

  assert_no_error (error);
  assert_string_equal (got, text);
  if (encoding != NULL)
    assert_string_equal (name, encoding);
}

static void
test_marks (void **state)
{
  check ("\xef\xbb\xbf"
         "é",
         5, "é", "UTF-8");
  check ("\xff\xfe"
         "a\0\xe9\0",
         6, "aé", "UTF-16LE");
  check ("\xfe\xff"
         "\0a\0\xe9",
         6, "aé", "UTF-16BE");
  check ("é", 2, "é", "UTF-8");
}

static void
test_guesses (void **state)
{
  static const char text[] = "Les for\xeats de notre pays reculent chaque ann\xe9"
                             "e, et la for\xeat "
                             "ne repousse pas. Nous demandons \xe0 la ministre de la prot\xe9ger.";

  check (text, strlen (text),
         "Les forêts de notre pays reculent chaque année, et la forêt ne repousse pas. Nous "
         "demandons à "
         "la ministre de la protéger.",
         "ISO-8859-1");
}

/* Some programs write UTF-16 without a mark. */
static void
test_wide (void **state)
{
  check ("a\0 \0\xe9\0\n\0", 8, "a é\n", "UTF-16LE");
  check ("\0a\0 \0\xe9\0\n", 8, "a é\n", "UTF-16BE");
}

static void
test_refuses (void **state)
{
  static const struct
  {
    const char *data;
    gsize length;
    int code;
  } rows[] = { { "", 0, US_ERROR_EMPTY },
               { "a\0b", 3, US_ERROR_ENCODING },
               { "\x01\0 \0\x02\0\x03\0", 8, US_ERROR_ENCODING },
               { "\x80\x01\x02\x03\x04\xff", 6, US_ERROR_ENCODING },
               { "\xff\xfe\0\xd8", 4, US_ERROR_ENCODING } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (rows[i].data, rows[i].length);
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = us_encoding_decode (bytes, &name, &error);

      assert_null (text);
      assert_null (name);
      assert_us_error (error, rows[i].code);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_marks),
    cmocka_unit_test (test_guesses),
    cmocka_unit_test (test_wide),
    cmocka_unit_test (test_refuses),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
