/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/moment.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

/* The locale's own form of a time has seconds, which nobody asks for. */
static char *
format_time (GDateTime *moment)
{
  const char *form = nl_langinfo (T_FMT);
  const gboolean halves =
      strstr (form, "%r") != NULL || strstr (form, "%I") != NULL || strstr (form, "%l") != NULL;

  if (halves)
    /* translators: a time of the day in halves of a day, like 2:32 PM
     * xgettext:no-c-format */
    return g_date_time_format (moment, C_ ("time", "%-I:%M %p"));
  /* translators: a time of the day, like 14:32
   * xgettext:no-c-format */
  return g_date_time_format (moment, C_ ("time", "%H:%M"));
}

/**
 * us_moment_format:
 * @moment: when something was
 * @now: when this is said
 *
 * Tells a time of today as the clock shows it, and another with its day, both as people of the
 * locale write them. Any thread.
 *
 * Returns: (transfer full): the words
 */
char *
us_moment_format (GDateTime *moment, GDateTime *now)
{
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) today = NULL;
  g_autofree char *time = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (moment != NULL && now != NULL, NULL);

  local = g_date_time_to_local (moment);
  today = g_date_time_to_local (now);
  time = format_time (local);
  if (g_date_time_get_year (local) == g_date_time_get_year (today) &&
      g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (today))
    return g_steal_pointer (&time);
  day = g_date_time_format (local, "%x");
  /* translators: a day and a time of that day */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}
