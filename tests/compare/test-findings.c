/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "compare/findings.h"
#include "model/block.h"

static const UsDifference *
check (UsFindings *self, UsText *before, UsText *after)
{
  g_autoptr (UsBlock) old = us_block_new (US_BLOCK_PARAGRAPH, before);
  g_autoptr (UsBlock) now = us_block_new (US_BLOCK_PARAGRAPH, after);

  g_ptr_array_set_size (self->differences, 0);
  us_findings_check_field (self, US_ITEM (old), US_ITEM (now), US_BLOCK_TEXT, "Paragraph 1");
  if (self->differences->len == 0)
    return NULL;
  assert_string_equal (((UsDifference *) self->differences->pdata[0])->id,
                       us_item_get_id (US_ITEM (now)));
  return self->differences->pdata[0];
}

/* What says the same may look otherwise. */
static void
test_text (void **state)
{
  const UsSpan bold = { US_SPAN_BOLD, 0, 4, NULL };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsText) plain = us_text_new ("Stop it", NULL);
  g_autoptr (UsText) other = us_text_new ("Stop them", NULL);
  g_autoptr (UsText) loud = us_text_new_with_spans ("Stop it", -1, &bold, 1, NULL);
  UsFindings findings = { .old = statement, .now = statement, .language = "en" };

  findings.differences = g_ptr_array_new_with_free_func ((GDestroyNotify) us_difference_free);
  assert_null (check (&findings, plain, plain));
  assert_int_equal (check (&findings, plain, other)->kind, US_DIFFERENCE_CHANGED);
  assert_int_equal (check (&findings, plain, loud)->kind, US_DIFFERENCE_FORMATTED);
  assert_string_equal (check (&findings, plain, other)->property, "text");
  g_ptr_array_unref (findings.differences);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
