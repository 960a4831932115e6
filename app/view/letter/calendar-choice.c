/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/letter/calendar-choice.h"

typedef struct
{
  UsCalendarChosen chosen;
  gpointer user_data;
  gboolean pressed; /* a day, since the button of the mouse was */
} Choice;

static Choice *
get_choice (GtkCalendar *calendar)
{
  return g_object_get_data (G_OBJECT (calendar), "us-calendar-choice");
}

static void
choose (GtkCalendar *calendar)
{
  const Choice *choice = get_choice (calendar);

  choice->chosen (calendar, choice->user_data);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, GtkCalendar *calendar)
{
  get_choice (calendar)->pressed = FALSE;
}

static void
day_selected_cb (GtkCalendar *calendar, Choice *choice)
{
  choice->pressed = TRUE;
}

/* The class of the labels that show days, as the toolkit documents it. */
static gboolean
is_marked_day (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_has_css_class (widget, "day-number") &&
         (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0;
}

/* The arrows for months and years take the mark along without a choice, and the toolkit says
 * nothing of a click on the marked day. A day of the month before, or of the next, is somewhere
 * else by now. */
static void
released_cb (GtkGestureClick *gesture, int n_presses, double x, double y, GtkCalendar *calendar)
{
  if (get_choice (calendar)->pressed ||
      is_marked_day (gtk_widget_pick (GTK_WIDGET (calendar), x, y, GTK_PICK_DEFAULT)))
    choose (calendar);
}

static GDateTime *
move (GDateTime *day, GtkWidget *calendar, guint key)
{
  const int forward = gtk_widget_get_direction (calendar) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return g_date_time_add_days (day, -forward);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return g_date_time_add_days (day, forward);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return g_date_time_add_days (day, -7);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return g_date_time_add_days (day, 7);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return g_date_time_add_months (day, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return g_date_time_add_months (day, 1);
    default:
      return NULL;
    }
}

static gboolean
is_choosing (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter ||
         key == GDK_KEY_space || key == GDK_KEY_KP_Space;
}

/* The toolkit's own keys walk from the corner of the month, whichever day is marked. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers,
                GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) moved = NULL;

  if (!gtk_widget_is_focus (GTK_WIDGET (calendar)) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (is_choosing (key))
    {
      choose (calendar);
      return GDK_EVENT_STOP;
    }
  moved = move (day, GTK_WIDGET (calendar), key);
  if (moved == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_calendar_select_day (calendar, moved);
  return GDK_EVENT_STOP;
}

/**
 * us_calendar_choice_attach:
 * @calendar: a new calendar
 * @chosen: called for each choice
 * @user_data: for @chosen
 *
 * Lets a click on a day choose it, also on the one that is marked; and keys move the mark from the
 * day where it is, and choose. Main thread only.
 */
void
us_calendar_choice_attach (GtkCalendar *calendar, UsCalendarChosen chosen, gpointer user_data)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  Choice *choice = g_new0 (Choice, 1);

  g_return_if_fail (GTK_IS_CALENDAR (calendar));
  g_return_if_fail (chosen != NULL);

  choice->chosen = chosen;
  choice->user_data = user_data;
  g_object_set_data_full (G_OBJECT (calendar), "us-calendar-choice", choice, g_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), choice);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), calendar);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), calendar);
  gtk_widget_add_controller (GTK_WIDGET (calendar), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), calendar);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
}
