/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "model/block.h"
#include "view/body/body-view.h"
#include "view/letter/addressee-button.h"
#include "view/letter/date-button.h"
#include "view/letter/letter-page.h"
#include "view/letter/letter-stops.h"
#include "view/types.h"

static int
enter_room (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Ana");
  UsTestRoom *room;

  us_test_set (statement, "title", "Water");
  us_item_list_insert (us_statement_get_addressees (statement), 0, addressee, NULL);
  room = us_test_room_new (statement);
  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  *state = room;
  return 0;
}

static GtkWidget *
get_sheet (UsTestRoom *room)
{
  return us_letter_page_get_sheet (US_LETTER_PAGE (room->widget));
}

/* Place, date, addressee, title, subject, who we are, salutation, body, valediction, heading. */
static void
test_order (void **state)
{
  g_autoptr (GPtrArray) stops = us_letter_stops_collect (get_sheet (*state));

  assert_int_equal (stops->len, 10);
  assert_true (US_IS_DATE_BUTTON (stops->pdata[1]));
  assert_true (US_IS_ADDRESSEE_BUTTON (stops->pdata[2]));
  assert_true (US_IS_BODY_VIEW (stops->pdata[7]));
}

static void
test_down_and_up_again (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *sheet = get_sheet (room);
  g_autoptr (GPtrArray) stops = us_letter_stops_collect (sheet);

  /* The date is beside the place. */
  g_ptr_array_remove_index (stops, 1);
  gtk_widget_grab_focus (stops->pdata[0]);
  for (guint i = 1; i < stops->len; i++)
    {
      GtkWidget *focus;

      assert_true (us_letter_stops_cross (sheet, GTK_DIR_DOWN));
      focus = gtk_root_get_focus (GTK_ROOT (room->window));
      assert_true (focus == stops->pdata[i] || gtk_widget_is_ancestor (focus, stops->pdata[i]));
    }
  assert_false (us_letter_stops_cross (sheet, GTK_DIR_DOWN));
  for (guint i = stops->len - 1; i > 0; i--)
    assert_true (us_letter_stops_cross (sheet, GTK_DIR_UP));
  assert_false (us_letter_stops_cross (sheet, GTK_DIR_UP));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_order, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_down_and_up_again, enter_room, us_test_room_leave),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
