/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/skeleton.h"

static char *
make (const char *name)
{
  UErrorCode error = U_ZERO_ERROR;
  USpoofChecker *spoof = us_icu ()->uspoof_open (&error);
  char *skeleton = us_skeleton_make_bare (spoof, name, (gssize) strlen (name));

  us_icu ()->uspoof_close (spoof);
  return skeleton;
}

static void
test_alike (void **state)
{
  static const char *const rows[][2] = {
    { "Pаypal Watch", "Paypal Watch" },        /* a Cyrillic а */
    { "Rain Uni0n", "Rain Union" },            /* a zero */
    { "\u0422he Water Union", "Water Union" }, /* a Cyrillic Т */
    { "Th\u0435 Water Union", "Water Union" }, /* a Cyrillic е */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = make (rows[i][0]);
      g_autofree char *other = make (rows[i][1]);

      assert_string_equal (one, other);
    }
}

/* A name of one word is no article, and a word of another script is none. */
static void
test_unlike (void **state)
{
  static const char *const rows[][2] = {
    { "Th\u0435", "" },
    { "Тест Water Union", "Water Union" },
    { "", "Water" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = make (rows[i][0]);
      g_autofree char *other = make (rows[i][1]);

      assert_string_not_equal (one, other);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_alike),
    cmocka_unit_test (test_unlike),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
