/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/statement.h"
#include "view/letter/addressee-button.h"
#include "view/letter/addressee-details.h"
#include "view/letter/letter-field.h"

static GtkWidget *
get_cell (GtkWidget *popover, int column, int row)
{
  return gtk_grid_get_child_at (GTK_GRID (gtk_popover_get_child (GTK_POPOVER (popover))), column,
                                row);
}

/* Every field of an addressee has one row, and what is typed there becomes its value. */
static void
test_every_field_can_be_edited (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new ("");
  GtkWidget *popover = g_object_ref_sink (us_addressee_details_new (addressee));
  guint n_fields;
  guint row = 0;
  GtkWidget *field;

  for (; (field = get_cell (popover, 1, (int) row)) != NULL; row++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      guint property;

      g_object_get (field, "property-name", &name, NULL);
      property = us_item_find_property (US_ITEM (addressee), name);
      value = us_item_to_string (US_ITEM (addressee), property);
      assert_string_equal (value, "");
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), name, -1);
      g_free (value);
      value = us_item_to_string (US_ITEM (addressee), property);
      assert_string_equal (value, name);
    }
  us_item_class_get_fields (US_ITEM_GET_CLASS (addressee), &n_fields);
  assert_int_equal (row, n_fields);
  g_object_unref (popover);
}

static void
leave_field (GtkWidget *field)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (field);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        g_signal_emit_by_name (controller, "leave");
    }
}

static void
assert_parts (UsItem *addressee, const char *honorific, const char *name, const char *office)
{
  assert_string_equal (us_item_get_string (addressee, US_ADDRESSEE_HONORIFIC), honorific);
  assert_string_equal (us_item_get_string (addressee, US_ADDRESSEE_NAME), name);
  assert_string_equal (us_item_get_string (addressee, US_ADDRESSEE_OFFICE), office);
}

/* All of it in the first field, as people write an address, becomes what it is. */
static void
test_a_line_is_taken_apart (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("");
  UsItem *item = US_ITEM (addressee);
  GtkWidget *popover;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_item_list_append (us_statement_get_addressees (statement), addressee, NULL);
  popover = g_object_ref_sink (us_addressee_details_new (addressee));
  us_item_set_string (item, US_ADDRESSEE_HONORIFIC, "H.E. Dr", NULL);
  leave_field (get_cell (popover, 1, 0));
  assert_parts (item, "H.E. Dr", "", "");
  us_item_set_string (item, US_ADDRESSEE_HONORIFIC, "H.E. Jane Roe, Minister of Water", NULL);
  leave_field (get_cell (popover, 1, 0));
  assert_parts (item, "H.E.", "Jane Roe", "Minister of Water");
  us_item_set_string (item, US_ADDRESSEE_HONORIFIC, "H.E. Ivo Novak, Minister of Books", NULL);
  leave_field (get_cell (popover, 1, 0));
  assert_parts (item, "H.E. Ivo Novak, Minister of Books", "Jane Roe", "Minister of Water");
  g_object_unref (popover);
}

static void
test_labels_lead_to_their_fields (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Council");
  GtkWidget *popover = g_object_ref_sink (us_addressee_details_new (addressee));
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);
  GtkWidget *label;

  for (int row = 0; (label = get_cell (popover, 0, row)) != NULL; row++)
    {
      assert_ptr_equal (gtk_label_get_mnemonic_widget (GTK_LABEL (label)),
                        get_cell (popover, 1, row));
      assert_true (g_hash_table_add (
          keys, GUINT_TO_POINTER (gtk_label_get_mnemonic_keyval (GTK_LABEL (label)))));
    }
  assert_false (g_hash_table_contains (keys, GUINT_TO_POINTER (GDK_KEY_VoidSymbol)));
  assert_true (g_hash_table_size (keys) > 0);
  g_object_unref (popover);
}

/* Who gets a copy is not saluted. */
static void
test_copies_have_no_salutation (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Council");
  g_autoptr (UsAddressee) copy = us_addressee_new ("Ombudsman");
  GtkWidget *popover;

  us_item_list_append (us_statement_get_addressees (statement), addressee, NULL);
  us_item_list_append (us_statement_get_copies (statement), copy, NULL);
  popover = g_object_ref_sink (us_addressee_details_new (addressee));
  assert_non_null (us_test_find (popover, US_TYPE_LETTER_FIELD, "property-name", "salutation"));
  g_object_unref (popover);
  popover = g_object_ref_sink (us_addressee_details_new (copy));
  assert_null (us_test_find (popover, US_TYPE_LETTER_FIELD, "property-name", "salutation"));
  assert_non_null (us_test_find (popover, US_TYPE_LETTER_FIELD, "property-name", "email"));
  g_object_unref (popover);
}

static gboolean
is_in (GtkWidget *focus, GtkWidget *widget)
{
  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Who closes them is where they came from. */
static void
test_focus_returns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;
  GtkWidget *popover;

  us_item_list_append (us_statement_get_addressees (statement), addressee, NULL);
  button = us_addressee_button_new (addressee, "New addressee");
  gtk_box_append (GTK_BOX (box), gtk_text_view_new ());
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  us_addressee_button_edit (US_ADDRESSEE_BUTTON (button));
  popover = us_addressee_button_get_details (US_ADDRESSEE_BUTTON (button), "en");
  assert_non_null (popover);
  assert_true (is_in (gtk_window_get_focus (GTK_WINDOW (window)), popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  while (gtk_widget_get_mapped (popover))
    g_main_context_iteration (NULL, TRUE);
  assert_false (is_in (gtk_window_get_focus (GTK_WINDOW (window)), popover));
  assert_true (is_in (gtk_window_get_focus (GTK_WINDOW (window)), button));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_field_can_be_edited),
    cmocka_unit_test (test_a_line_is_taken_apart),
    cmocka_unit_test (test_labels_lead_to_their_fields),
    cmocka_unit_test (test_copies_have_no_salutation),
    cmocka_unit_test (test_focus_returns),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
