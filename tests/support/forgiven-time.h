/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For programs that use GTK's list of recent files, which leaks the time at which it has looked
 * through it. Asked for a time here, it is not looked for when the program ends. (A line of
 * leaks.supp would need the whole stack of every piece of memory, and five times the time.) */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <glib.h>
#include <sanitizer/lsan_interface.h>

GDateTime *
g_date_time_new_now_utc (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  __lsan_disable ();
  GDateTime *now = g_date_time_new_now (utc);
  __lsan_enable ();
  return now;
}
#endif
#endif
