/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/letter/draft-text.h"
#include "model/note.h"

static void
test_looks (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  const UsSpan spans[] = { { US_SPAN_BOLD, 3, 7, NULL } };
  g_autoptr (UsText) text = NULL;
  gsize n_spans;
  const UsSpan *got;

  draft->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) us_text_unref);
  g_ptr_array_add (draft->texts, us_text_new_with_spans ("1. bold[1] end", -1, spans, 1, NULL));
  g_ptr_array_add (notes, us_note_new (NULL));
  draft->note_style = '[';
  text = us_draft_text_make (draft, notes, "bold[1] end", 11, 1);
  assert_string_equal (us_text_get_string (text), "bold" US_TEXT_OBJECT " end");
  got = us_text_get_spans (text, &n_spans);
  assert_int_equal (n_spans, 2);
  assert_int_equal (got[0].kind, US_SPAN_BOLD);
  assert_int_equal (got[0].end, 4);
  assert_int_equal (got[1].kind, US_SPAN_NOTE);
}

/* Text of which the source says nothing is plain. */
static void
test_plain (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (UsText) text = us_draft_text_make (draft, none, "plain text", 5, 3);
  gsize n_spans;

  assert_string_equal (us_text_get_string (text), "plain");
  us_text_get_spans (text, &n_spans);
  assert_int_equal (n_spans, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_looks),
    cmocka_unit_test (test_plain),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
