/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/nesting.h"

#include "test.h"

static void
open_list (gpointer out, const UsPublicBlock *block, guint depth)
{
  g_string_append_printf (out, "%c%u(", block->kind == US_BLOCK_DEMAND ? 'd' : 'b', depth);
}

static void
next_item (gpointer out)
{
  g_string_append_c (out, ',');
}

static void
close_list (gpointer out, UsBlockKind kind, guint depth)
{
  g_string_append_printf (out, ")%u", depth);
}

static const UsNester nester = { open_list, next_item, close_list };

/* "d0" is a demand of level 0, "p" prose. */
static char *
nest (const char *blocks)
{
  GString *out = g_string_new (NULL);
  UsNesting nesting = { 0 };

  for (const char *p = blocks; *p != '\0'; p++)
    {
      UsPublicBlock block = { .kind = *p == 'd'   ? US_BLOCK_DEMAND
                                      : *p == 'b' ? US_BLOCK_BULLET
                                                  : US_BLOCK_PARAGRAPH };

      if (*p != 'p')
        block.level = (guint) (*++p - '0');
      us_nesting_go_to (&nesting, &nester, out, &block);
      g_string_append_c (out, '.');
    }
  us_nesting_go_to (&nesting, &nester, out, NULL);
  return g_string_free (out, FALSE);
}

static void
test_lists (void **state)
{
  static const char *const cases[][2] = {
    { "p", "." },
    { "d0d0", "d0(.,.)0" },
    { "d0d1d1d0", "d0(.d1(.,.)1,.)0" },
    { "d0d1d2d0p", "d0(.d1(.d2(.)2)1,.)0." },
    { "d0b0", "d0(.)0b0(.)0" },
    { "b0b2b1", "b0(.b1(.)1b1(.)1)0" },
    { "pd1p", ".d0(.)0." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = nest (cases[i][0]);

      assert_string_equal (found, cases[i][1]);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lists),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
