/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "view/copies/problem-place.h"

#include <adwaita.h>

#include "letter.h"
#include "view/body/body-view.h"
#include "view/letter/date-button.h"
#include "view/letter/item-rows.h"
#include "view/letter/letter-page.h"

static void
test_places (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsItem *demand = US_ITEM (us_test_add_block (statement, US_BLOCK_DEMAND, 0, "XX"));
  char *id = (char *) us_item_get_id (demand);
  const UsProblem in_text = { .id = id, .property = (char *) "text" };
  const UsProblem in_part = { .id = id, .property = (char *) "text", .start = 1, .end = 2 };
  const UsProblem in_level = { .id = id, .property = (char *) "level" };
  const UsProblem gone = { .id = (char *) "gone" };
  const UsProblem whole = { .property = (char *) "date" };
  UsFindPlace place;
  guint property;

  assert_true (us_problem_place_find (statement, &in_text, &place));
  assert_ptr_equal (us_find_place_get_item (statement, &place, &property), demand);
  assert_true (us_problem_place_find (statement, &in_part, &place));
  assert_int_equal (place.start, 1);
  assert_int_equal (place.end, 2);
  assert_true (us_problem_place_find (statement, &in_level, &place));
  assert_ptr_equal (us_find_place_get_item (statement, &place, &property), demand);
  assert_true (us_problem_place_find (statement, &whole, &place));
  assert_ptr_equal (us_find_place_get_item (statement, &place, &property), statement);
  assert_false (us_problem_place_find (statement, &gone, &place));
}

/* Where the keyboard focus goes when the letter itself lacks something. */
static void
test_missing_parts (void **state)
{
  static const struct
  {
    const char *property;
    GType (*type) (void);
  } rows[] = {
    { "date", us_date_button_get_type },
    { "addressees", us_item_rows_get_type },
    { "body", us_body_view_get_type },
  };
  g_autoptr (UsStatement) statement = us_test_letter ();
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());

  gtk_window_set_child (GTK_WINDOW (window),
                        g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL));
  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const UsProblem problem = { .property = (char *) rows[i].property };
      GtkWidget *focus;

      gtk_window_set_focus_visible (GTK_WINDOW (window), FALSE);
      assert_true (us_problem_place_show (window, statement, &problem));
      focus = gtk_root_get_focus (GTK_ROOT (window));
      assert_non_null (focus);
      assert_true (gtk_window_get_focus_visible (GTK_WINDOW (window)));
      assert_true (G_TYPE_CHECK_INSTANCE_TYPE (focus, rows[i].type ()) ||
                   gtk_widget_get_ancestor (focus, rows[i].type ()) != NULL);
    }
  us_test_close (window);
}

/* Somebody who gets a copy is a row, which has the focus. */
static void
test_reader (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsItemList *copies = us_statement_get_copies (statement);
  const UsProblem problem = { .id = (char *) us_item_get_id (us_item_list_get (copies, 0)),
                              .property = (char *) "organisation" };
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *rows;
  g_autoptr (UsItemList) list = NULL;

  gtk_window_set_child (GTK_WINDOW (window),
                        g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL));
  gtk_window_present (GTK_WINDOW (window));
  assert_true (us_problem_place_show (window, statement, &problem));
  rows = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), US_TYPE_ITEM_ROWS);
  assert_non_null (rows);
  g_object_get (rows, "list", &list, NULL);
  assert_ptr_equal (list, copies);
  us_test_close (window);
}

static void
settings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_assert_true (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING));
  g_ptr_array_add (user_data, g_variant_dup_string (parameter, NULL));
}

/* What is on the pages alone is in the settings of the document. */
static void
test_settings (void **state)
{
  static const GActionEntry entry = { .name = "document-settings-page",
                                      .activate = settings_cb,
                                      .parameter_type = "s" };
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  const UsProblem font = { .property = (char *) "font" };
  UsProblem logo = { .property = (char *) "text" };

  us_test_add_logo (statement, "", "");
  logo.id = (char *) us_item_get_id (us_item_list_get (us_statement_get_letterhead (statement), 0));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, pages);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  assert_true (us_problem_place_show (window, statement, &font));
  assert_true (us_problem_place_show (window, statement, &logo));
  assert_int_equal (pages->len, 2);
  assert_string_equal (pages->pdata[0], "text");
  assert_string_equal (pages->pdata[1], "letterhead");
  us_test_close (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_places),
    cmocka_unit_test (test_missing_parts),
    cmocka_unit_test (test_reader),
    cmocka_unit_test (test_settings),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
