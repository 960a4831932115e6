/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "view/letter/letter-field.h"
#include "view/letter/suggest-field.h"
#include "view/types.h"

static int
enter_room (void **state)
{
  UsTestRoom *room = us_test_room_new (us_statement_new ());

  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_test_room_show (room, g_object_new (US_TYPE_SUGGEST_FIELD, "property-name", "salutation",
                                         "placeholder", "Salutation", "label", "Salutation",
                                         "statement", room->statement, NULL));
  gtk_widget_grab_focus (gtk_widget_get_first_child (room->widget));
  *state = room;
  return 0;
}

/* The field itself goes on to the next one. */
static void
press_enter (UsTestRoom *room)
{
  assert_false (us_test_press (room->widget, GDK_KEY_Return, 0));
}

static void
assert_salutation (UsTestRoom *room, const char *expected)
{
  assert_string_equal (us_item_get_string (US_ITEM (room->statement), US_STATEMENT_SALUTATION),
                       expected);
}

static void
test_follows_addressees_and_language (void **state)
{
  UsTestRoom *room = *state;
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Ana Sá");

  assert_null (us_suggest_field_get_suggestion (US_SUGGEST_FIELD (room->widget)));
  us_item_list_insert (us_statement_get_addressees (room->statement), 0, addressee, NULL);
  assert_string_equal (us_suggest_field_get_suggestion (US_SUGGEST_FIELD (room->widget)),
                       "Dear Ana Sá,");
  us_item_set_string (US_ITEM (addressee), US_ADDRESSEE_OFFICE, "Ministre", NULL);
  us_item_set_string (US_ITEM (addressee), US_ADDRESSEE_HONORIFIC, "Mme", NULL);
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "fr", NULL);
  assert_string_equal (us_suggest_field_get_suggestion (US_SUGGEST_FIELD (room->widget)),
                       "Madame la Ministre,");
}

/* Enter takes it into an empty field only, as one step that can be undone. */
static void
test_enter_takes_it (void **state)
{
  UsTestRoom *room = *state;
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Ana Sá");

  press_enter (room);
  assert_salutation (room, "");
  us_item_list_insert (us_statement_get_addressees (room->statement), 0, addressee, NULL);
  press_enter (room);
  assert_salutation (room, "Dear Ana Sá,");
  us_history_undo (room->history);
  assert_salutation (room, "");

  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_SALUTATION, "Hello,", NULL);
  press_enter (room);
  assert_salutation (room, "Hello,");
  gtk_widget_activate_action (room->widget, "suggest.use", "s", "Dear Ana,");
  assert_salutation (room, "Dear Ana,");
}

static void
test_valediction_by_language (void **state)
{
  UsTestRoom *room = *state;
  UsSuggestField *field =
      g_object_new (US_TYPE_SUGGEST_FIELD, "property-name", "valediction", "placeholder", "Yours",
                    "label", "Valediction", "statement", room->statement, NULL);

  g_object_ref_sink (field);
  assert_string_equal (us_suggest_field_get_suggestion (field), "Yours faithfully,");
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "es", NULL);
  assert_string_equal (us_suggest_field_get_suggestion (field), "Atentamente,");
  us_suggest_field_set_statement (field, NULL);
  assert_null (us_suggest_field_get_suggestion (field));
  g_object_unref (field);
}

/* Of several offices it is long, and goes on in the next line. */
static void
test_menu_is_narrow (void **state)
{
  static const char *const names[] = { "Johanna van den Heuvel", "Maria Papadopoulou",
                                       "Bartholomew Featherstonehaugh" };
  UsTestRoom *room = *state;
  GtkWidget *menu;
  int width;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsAddressee) addressee = us_addressee_new (names[i]);

      us_item_list_append (us_statement_get_addressees (room->statement), addressee, NULL);
    }
  menu = us_test_find (room->widget, GTK_TYPE_POPOVER, NULL, NULL);
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (menu)), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &width, NULL, NULL);
  assert_true (width < 350);
}

/* The keyboard reaches all of them. */
static void
test_menu_by_key (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *button = gtk_widget_get_last_child (room->widget);
  g_autoptr (UsAddressee) addressee = us_addressee_new (NULL);

  us_item_set_string (US_ITEM (addressee), US_ADDRESSEE_NAME, "Jane Roe", NULL);
  us_item_list_append (us_statement_get_addressees (room->statement), US_ITEM (addressee), NULL);
  assert_true (GTK_IS_MENU_BUTTON (button));
  assert_false (us_test_press (room->widget, GDK_KEY_Down, 0));
  assert_true (us_test_press (room->widget, GDK_KEY_Down, GDK_ALT_MASK));
  assert_true (
      gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_follows_addressees_and_language, enter_room,
                                     us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_enter_takes_it, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_valediction_by_language, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_menu_by_key, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_menu_is_narrow, enter_room, us_test_room_leave),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
