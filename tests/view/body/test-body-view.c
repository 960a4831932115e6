/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "view/body/body-view.h"

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
new_view (UsStatement *statement)
{
  return g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
}

static void
test_shows_and_leaves_a_statement (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = NULL;
  g_autofree char *text = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "one");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "two");
  view = new_view (statement);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  assert_string_equal (text, "one\ntwo");
  assert_ptr_equal (us_body_view_get_statement (US_BODY_VIEW (view)), statement);
  assert_non_null (us_body_view_get_sync (US_BODY_VIEW (view)));
  settle ();
  g_object_set (view, "statement", NULL, NULL);
  assert_null (us_body_view_get_sync (US_BODY_VIEW (view)));
  /* It listens no more. */
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "three");
  settle ();
}

static int
get_margin (GtkWidget *view)
{
  return gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL
             ? gtk_text_view_get_right_margin (GTK_TEXT_VIEW (view))
             : gtk_text_view_get_left_margin (GTK_TEXT_VIEW (view));
}

/* An empty last line stands where its kind begins, on the side from which it is read. */
static void
test_last_line_and_direction (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = new_view (statement);
  const int prose = get_margin (view);

  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "");
  assert_true (get_margin (view) > prose);
  assert_non_null (gtk_text_view_get_gutter (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_LEFT));
  gtk_widget_set_direction (view, GTK_TEXT_DIR_RTL);
  assert_true (get_margin (view) > prose);
  assert_null (gtk_text_view_get_gutter (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_LEFT));
  assert_non_null (gtk_text_view_get_gutter (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_RIGHT));
}

static void
test_compact_is_narrower (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = new_view (statement);
  const int wide = get_margin (view);
  gboolean compact;

  g_object_set (view, "compact", TRUE, NULL);
  g_object_get (view, "compact", &compact, NULL);
  assert_true (compact);
  assert_true (get_margin (view) < wide);
}

/* A screen reader is told what the caret is in, and again when that becomes something else. */
static void
test_says_where_the_caret_is (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = NULL;
  UsBlock *block = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "one");

  view = new_view (statement);
  settle ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Demand 1., level 1");
  assert_true (us_item_set_choice (US_ITEM (block), US_BLOCK_KIND, US_BLOCK_QUOTATION, NULL));
  settle ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Quotation");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shows_and_leaves_a_statement),
    cmocka_unit_test (test_last_line_and_direction),
    cmocka_unit_test (test_compact_is_narrower),
    cmocka_unit_test (test_says_where_the_caret_is),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
