/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "compare/part.h"
#include "model/block.h"
#include "model/signatory.h"

static UsText *
make_text (void)
{
  const char *string = "See this" US_TEXT_OBJECT " or https://b.example now" US_TEXT_OBJECT;
  const UsSpan spans[] = {
    { US_SPAN_LINK, 4, 8, "https://a.example" },
    { US_SPAN_NOTE, 8, 11, "n1" },
    { US_SPAN_LINK, 15, 32, "https://b.example" },
    { US_SPAN_COUNT, 36, 39, "signatories" },
  };
  g_autoptr (GError) error = NULL;
  UsText *text = us_text_new_with_spans (string, -1, spans, G_N_ELEMENTS (spans), &error);

  assert_no_error (error);
  return text;
}

/* What is no letter is said in words, and where a link leads. */
static void
test_text (void **state)
{
  g_autoptr (UsText) text = make_text ();
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_DEMAND, text);
  g_autofree char *value = us_part_get_value (US_ITEM (block), US_BLOCK_TEXT, "en");
  g_autofree char *kind = us_part_get_value (US_ITEM (block), US_BLOCK_KIND, "en");
  g_autofree char *level = us_part_get_value (US_ITEM (block), US_BLOCK_LEVEL, "en");

  assert_string_equal (value, "See this <https://a.example>[note] or https://b.example now[count]");
  assert_string_equal (kind, "Demand");
  assert_string_equal (level, "1");
}

static void
test_looks (void **state)
{
  const UsSpan bold = { US_SPAN_BOLD, 0, 4, NULL };
  const UsSpan longer = { US_SPAN_BOLD, 0, 3, NULL };
  const UsSpan italic = { US_SPAN_ITALIC, 0, 4, NULL };
  g_autoptr (UsText) plain = us_text_new ("Stop it", NULL);
  g_autoptr (UsText) a = us_text_new_with_spans ("Stop it", -1, &bold, 1, NULL);
  g_autoptr (UsText) b = us_text_new_with_spans ("Stop it", -1, &longer, 1, NULL);
  g_autoptr (UsText) c = us_text_new_with_spans ("Stop it", -1, &italic, 1, NULL);

  assert_true (us_part_looks_alike (plain, plain));
  assert_true (us_part_looks_alike (a, a));
  assert_false (us_part_looks_alike (a, plain));
  assert_false (us_part_looks_alike (plain, a));
  assert_false (us_part_looks_alike (a, b));
  assert_false (us_part_looks_alike (a, c));
}

/* The name comes first, and nothing that is private. */
static void
test_signatory (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water Union");
  UsItem *item = US_ITEM (signatory);
  g_autofree char *line = NULL;
  g_autofree char *all = NULL;
  g_autofree char *key = NULL;

  us_item_set_string (item, US_SIGNATORY_GROUP, "Europe", NULL);
  us_item_set_string (item, US_SIGNATORY_COUNTRY, "NL", NULL);
  us_item_set_string (item, US_SIGNATORY_EMAIL, "a@b.example", NULL);
  line = us_part_get_line (item, FALSE, "en");
  all = us_part_get_line (item, TRUE, "en");
  key = us_part_get_key (item);
  assert_string_equal (line, "Water Union, NL, Europe");
  assert_string_equal (all, "Water Union, NL, a@b.example, Europe");
  assert_string_equal (key, "Water Union");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text),
    cmocka_unit_test (test_looks),
    cmocka_unit_test (test_signatory),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
