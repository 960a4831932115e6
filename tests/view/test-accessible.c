/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "view/accessible.h"

#define assert_name(widget, name)                                                                  \
  assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),                        \
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name))

static void
test_list_inside_is_named (void **state)
{
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  us_accessible_name_list (group, "Formats");
  assert_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "Formats");
  g_object_unref (group);
}

/* The row of the list that shows the choice says what is chosen, also after another choice. */
static void
test_choice_is_named (void **state)
{
  static const char *const names[] = { "Light", "Dark", NULL };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_list_box_new ();
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  GtkWidget *list;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "St_yle");
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  gtk_list_box_append (GTK_LIST_BOX (box), row);
  gtk_window_set_child (GTK_WINDOW (window), box);
  us_accessible_name_combo (ADW_COMBO_ROW (row));
  gtk_window_present (GTK_WINDOW (window));
  list = us_test_find (row, GTK_TYPE_LIST_VIEW, NULL, NULL);
  assert_name (list, "Style");
  assert_name (gtk_widget_get_first_child (list), "Light");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  assert_name (gtk_widget_get_first_child (list), "Dark");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A row that has a name of its own is not called twice. */
static void
test_rows_of_lists_are_named_once (void **state)
{
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Draft");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  us_accessible_name_lists (group, "Options");
  assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_object_unref (group);
}

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

/* The arrows go from one to the next. */
static void
test_choices_are_named (void **state)
{
  static const char *const names[] = { "English", "Français", NULL };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (names);
  GtkWidget *popover = us_test_find (drop_down, GTK_TYPE_POPOVER, NULL, NULL);
  GtkWidget *list = us_test_find (popover, GTK_TYPE_LIST_VIEW, NULL, NULL);

  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  us_accessible_name_drop_down (GTK_DROP_DOWN (drop_down), "Language");
  gtk_window_present (GTK_WINDOW (window));
  gtk_popover_popup (GTK_POPOVER (popover));
  us_test_until (is_open, popover, "the choices");
  assert_name (gtk_widget_get_first_child (list), "English");
  assert_name (gtk_widget_get_last_child (list), "Français");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A row that opens has two lists in it, and no name. */
static void
test_row_that_opens_is_named (void **state)
{
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "_Edition");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  us_accessible_name_lists (group, "Options");
  assert_name (row, "Edition");
  assert_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "Options");
  g_object_unref (group);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, GtkWidget **ret_cell)
{
  *ret_cell = gtk_list_item_get_child (item);
  us_accessible_name_row (*ret_cell, "Aroha Trust");
}

static void
test_columns_are_named (void **state)
{
  static const char *const names[] = { "Aroha Trust", NULL };
  GtkWidget *window = gtk_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Name", factory);
  GListModel *model = G_LIST_MODEL (gtk_string_list_new (names));
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (model)));
  GtkWidget *cell = NULL;
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), &cell);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  us_accessible_name_columns (GTK_COLUMN_VIEW (view), "Rows");
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (cell == NULL)
    g_main_context_iteration (NULL, TRUE);
  list = us_test_find (view, GTK_TYPE_LIST_VIEW, NULL, NULL);
  assert_name (list, "Rows");
  assert_name (gtk_widget_get_first_child (list), "Aroha Trust");
  assert_name (gtk_widget_get_first_child (view), "Columns");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The arrows of the month come first, and back before on. */
static void
test_arrows_of_a_calendar_are_named (void **state)
{
  GtkWidget *calendar = g_object_ref_sink (gtk_calendar_new ());
  GtkWidget *header = gtk_widget_get_first_child (calendar);
  g_autoptr (GDateTime) april = g_date_time_new_utc (2026, 4, 22, 0, 0, 0);
  g_autoptr (GDateTime) day = NULL;
  GtkWidget *first = gtk_widget_get_first_child (header);

  us_accessible_name_calendar (GTK_CALENDAR (calendar));
  assert_name (first, "Previous Month");
  assert_name (gtk_widget_get_last_child (header), "Next Year");
  gtk_calendar_select_day (GTK_CALENDAR (calendar), april);
  g_signal_emit_by_name (first, "clicked");
  day = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  assert_int_equal (g_date_time_get_month (day), 3);
  g_object_unref (calendar);
}

/* Also where its label changes, or nobody has seen it yet; but not where it has a name of its own.
 */
static void
test_mnemonics_are_not_spoken (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic ("_Keep");
  GtkWidget *named = gtk_button_new_with_mnemonic ("_2");
  GtkWidget *check = gtk_check_button_new_with_mnemonic ("_Case");

  us_accessible_watch ();
  us_accessible_name (named, "2 unsure");
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), named);
  gtk_box_append (GTK_BOX (box), check);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  assert_name (check, "Case");
  assert_name (named, "2 unsure");
  gtk_button_set_label (GTK_BUTTON (button), "_Take");
  assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The toolkit names a row by its title; with a name beside it "English English" was read. */
static void
test_row_is_named_once (void **state)
{
  GtkWidget *row = g_object_ref_sink (adw_action_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "English");
  us_accessible_name (row, "English");
  assert_name (row, "English");
  assert_false (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_object_unref (row);
}

static gboolean
is_realized (gpointer widget)
{
  return gtk_widget_get_realized (widget);
}

/* Where the views are listed in the title of a window, only the toolkit knows the list. */
static void
test_switch_of_views_is_named (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *title = adw_view_switcher_title_new ();
  GtkWidget *switcher;

  us_accessible_watch ();
  gtk_window_set_child (GTK_WINDOW (window), title);
  gtk_window_present (GTK_WINDOW (window));
  switcher = us_test_find (title, ADW_TYPE_VIEW_SWITCHER, NULL, NULL);
  assert_non_null (switcher);
  us_test_until (is_realized, switcher, "the switcher to be drawn");
  assert_name (switcher, "Views");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_list_inside_is_named),
    cmocka_unit_test (test_choice_is_named),
    cmocka_unit_test (test_choices_are_named),
    cmocka_unit_test (test_row_that_opens_is_named),
    cmocka_unit_test (test_rows_of_lists_are_named_once),
    cmocka_unit_test (test_columns_are_named),
    cmocka_unit_test (test_arrows_of_a_calendar_are_named),
    cmocka_unit_test (test_mnemonics_are_not_spoken),
    cmocka_unit_test (test_row_is_named_once),
    cmocka_unit_test (test_switch_of_views_is_named),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
