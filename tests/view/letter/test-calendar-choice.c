/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/letter/calendar-choice.h"

/* A calendar on 22 April 2026, and what was chosen in it last. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *calendar;
  char *chosen;
} Room;

static void
chosen_cb (GtkCalendar *calendar, gpointer user_data)
{
  Room *room = user_data;
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);

  g_free (room->chosen);
  room->chosen = g_date_time_format (day, "%F");
}

static gboolean
has_focus (gpointer widget)
{
  return gtk_widget_has_focus (widget);
}

static void
enter_room (Room *room)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 4, 22, 0, 0, 0);

  *room = (Room){ gtk_window_new (), gtk_calendar_new (), NULL };
  gtk_calendar_select_day (GTK_CALENDAR (room->calendar), day);
  us_calendar_choice_attach (GTK_CALENDAR (room->calendar), chosen_cb, room);
  gtk_window_set_child (GTK_WINDOW (room->window), room->calendar);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (us_test_is_mapped, room->calendar, "the calendar");
  us_test_hand ("mousemove 5 5");
  gtk_widget_grab_focus (room->calendar);
  us_test_until (has_focus, room->calendar, "the keyboard");
}

static void
leave_room (Room *room)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  g_free (room->chosen);
}

static gboolean
is_chosen (gpointer user_data)
{
  return ((Room *) user_data)->chosen != NULL;
}

static void
assert_chosen (Room *room, const char *date)
{
  us_test_until (is_chosen, room, date);
  assert_string_equal (room->chosen, date);
  g_clear_pointer (&room->chosen, g_free);
}

/* How often something is looked at until it is believed to stand still. */
#define LOOKS 5

typedef struct
{
  GtkWidget *widget;
  graphene_point_t at;
  guint looks;
} Aim;

static gboolean
is_still (gpointer user_data)
{
  Aim *aim = user_data;
  const graphene_point_t before = aim->at;

  aim->at = us_test_place (aim->widget, gtk_widget_get_width (aim->widget) / 2.0,
                           gtk_widget_get_height (aim->widget) / 2.0);
  aim->looks = graphene_point_equal (&before, &aim->at) ? aim->looks + 1 : 0;
  return aim->looks >= LOOKS;
}

static void
click (Room *room, GType type, const char *property, const char *value)
{
  Aim aim = { us_test_find (room->calendar, type, property, value), { 0, 0 }, 0 };

  assert_non_null (aim.widget);
  us_test_until (us_test_is_mapped, aim.widget, value);
  us_test_until (is_still, &aim, value);
  us_test_hand ("mousemove %d %d click 1", (int) aim.at.x, (int) aim.at.y);
}

static int
get_month (Room *room)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (room->calendar));

  return g_date_time_get_month (day);
}

static gboolean
is_may (gpointer room)
{
  return get_month (room) == 5;
}

/* The toolkit has a hidden number of a week beside some days: none of these. To go to another month
 * is no choice, but the day that is marked there is one; and a day before the month, which comes to
 * another place as it is pressed. */
static void
test_click (void **state)
{
  Room room;

  enter_room (&room);
  click (&room, GTK_TYPE_LABEL, "label", "10");
  assert_chosen (&room, "2026-04-10");
  click (&room, GTK_TYPE_BUTTON, "icon-name", "pan-end-symbolic");
  us_test_until (is_may, &room, "the next month");
  assert_null (room.chosen);
  click (&room, GTK_TYPE_LABEL, "label", "10");
  assert_chosen (&room, "2026-05-10");
  /* The first one of that number. */
  click (&room, GTK_TYPE_LABEL, "label", "30");
  assert_chosen (&room, "2026-04-30");
  leave_room (&room);
}

/* From the day that is marked, and only Enter or the space bar chooses. */
static void
test_keys (void **state)
{
  Room room;

  enter_room (&room);
  us_test_hand ("key Right Down Page_Down Left Up Up");
  us_test_until (is_may, &room, "the next month");
  us_test_hand ("key Return");
  assert_chosen (&room, "2026-05-15");
  gtk_widget_set_direction (room.calendar, GTK_TEXT_DIR_RTL);
  us_test_hand ("key Left Page_Up space");
  assert_chosen (&room, "2026-04-16");
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_click),
    cmocka_unit_test (test_keys),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
