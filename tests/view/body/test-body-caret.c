/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "view/body/body-caret.h"

static GtkWidget *
new_view (UsStatement *statement)
{
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "one");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "two");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "three");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "four");
  return g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
}

static void
select_lines (GtkWidget *view, int first, int last, int last_offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, first);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, last, last_offset);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static void
test_lines (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = new_view (statement);
  int first, last;

  us_body_caret_go_to_line (US_BODY_VIEW (view), 2);
  assert_int_equal (us_body_caret_get_line (US_BODY_VIEW (view)), 2);
  select_lines (view, 0, 2, 0);
  us_body_caret_get_lines (US_BODY_VIEW (view), &first, &last);
  assert_int_equal (first, 0);
  assert_int_equal (last, 1);
}

/* What was moved is selected still, so that it can be moved on. */
static void
test_selection_moves_on (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = new_view (statement);
  UsItemList *body = us_statement_get_body (statement);
  UsBlock *one = us_item_list_get (body, 0);
  int first, last;

  select_lines (view, 0, 1, 2);
  assert_true (us_body_caret_step (US_BODY_VIEW (view), US_BODY_STEP_TO_BOTTOM));
  assert_ptr_equal (us_item_list_get (body, 2), one);
  us_body_caret_get_lines (US_BODY_VIEW (view), &first, &last);
  assert_int_equal (first, 2);
  assert_int_equal (last, 3);
  assert_true (us_body_caret_move (US_BODY_VIEW (view), first, last, 1));
  assert_ptr_equal (us_item_list_get (body, 1), one);
  assert_false (us_body_caret_step (US_BODY_VIEW (view), US_BODY_STEP_UP));
}

static void
test_description (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = new_view (statement);

  us_body_caret_go_to_line (US_BODY_VIEW (view), 2);
  us_body_caret_describe (US_BODY_VIEW (view), "(a)");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Demand (a), level 2");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines),
    cmocka_unit_test (test_selection_moves_on),
    cmocka_unit_test (test_description),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
