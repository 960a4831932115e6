/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "compare/pieces.h"

/* As the command line writes them. */
static char *
write_pieces (GPtrArray *pieces)
{
  static const char *const formats[] = { "%s", "[-%s-]", "{+%s+}" };
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const UsPiece *piece = pieces->pdata[i];

      g_string_append_printf (string, formats[piece->kind], piece->text);
    }
  return g_string_free (string, FALSE);
}

static void
test_rows (void **state)
{
  static const struct
  {
    const char *old, *now, *written;
  } rows[] = {
    { "", "", "" },
    { "Stop the plan.", "Stop the plan.", "Stop the plan." },
    { "", "New", "{+New+}" },
    { "Old", "", "[-Old-]" },
    { "Stop the plan.", "Stop this plan.", "Stop [-the-]{+this+} plan." },
    { "Stop the plan.", "Stop the new plan.", "Stop the {+new +}plan." },
    { "Stop the plan now.", "Stop the plan.", "Stop the plan[- now-]." },
    { "Stop the plan", "Halt a plan", "[-Stop the-]{+Halt a+} plan" },
    { "It costs 3.50 euro", "It costs 3.75 euro", "It costs [-3.50-]{+3.75+} euro" },
    { "يجب وقف المشروع الآن", "يجب وقف الخطة الآن", "يجب وقف [-المشروع-]{+الخطة+} الآن" },
    { "l’eau", "L’eau", "[-l’eau-]{+L’eau+}" },
    { "e\xcc\x81t\xc3\xa9", "e\xcc\x81t\xc3\xa9s",
      "[-e\xcc\x81t\xc3\xa9-]{+e\xcc\x81t\xc3\xa9s+}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) pieces = us_pieces_compare (rows[i].old, rows[i].now, "en");
      g_autofree char *written = write_pieces (pieces);

      assert_string_equal (written, rows[i].written);
    }
}

/* A language whose words have no spaces between them. */
static void
test_dictionary (void **state)
{
  g_autoptr (GPtrArray) pieces = us_pieces_compare ("เราขอน้ำสะอาด", "เราขออากาศสะอาด", "th");

  assert_int_equal (pieces->len, 4);
  assert_string_equal (((UsPiece *) pieces->pdata[0])->text, "เราขอ");
}

/* Whatever two texts say, the pieces give back each of them. */
static void
test_sides (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint trial = 0; trial < 500; trial++)
    {
      g_autofree char *first = us_test_random_string (random, TRUE);
      g_autofree char *second = us_test_random_string (random, TRUE);
      g_autofree char *third = us_test_random_string (random, TRUE);
      g_autofree char *old = g_strjoin (" ", first, second, third, NULL);
      g_autofree char *now = g_strjoin (" ", third, second, trial % 2 ? first : third, NULL);
      g_autoptr (GPtrArray) pieces = us_pieces_compare (old, now, "");
      g_autofree char *before = us_pieces_join (pieces, US_PIECE_ADDED);
      g_autofree char *after = us_pieces_join (pieces, US_PIECE_REMOVED);

      assert_string_equal (before, old);
      assert_string_equal (after, now);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows),
    cmocka_unit_test (test_dictionary),
    cmocka_unit_test (test_sides),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
