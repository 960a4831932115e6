/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsCalendarChosen:
 * @calendar: where a day was chosen
 * @user_data: as given with the function
 *
 * Called when somebody has chosen the day that is marked, and is done. Main thread only.
 */
typedef void (*UsCalendarChosen) (GtkCalendar *calendar, gpointer user_data);

/* To choose a day in a calendar, by the mouse or by keys. */
void us_calendar_choice_attach (GtkCalendar *calendar, UsCalendarChosen chosen, gpointer user_data);

G_END_DECLS
