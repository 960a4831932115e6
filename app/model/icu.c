/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/icu.h"

#include "model/on-demand.h"

/* ICU keeps the number of its version in the names of its libraries and functions. */
#define LIBRARY "libicui18n.so." G_STRINGIFY (U_ICU_VERSION_MAJOR_NUM)

/**
 * us_icu:
 *
 * Gives ICU's functions for dates, numbers, regions and the order of letters. A program that is
 * linked to them starts a tenth later, and most letters that are printed need none. Any thread.
 *
 * Returns: (transfer none): the functions
 */
const UsIcu *
us_icu (void)
{
  static UsIcu icu;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
#define LOAD(function)                                                                             \
  icu.function = (__typeof__ (icu.function)) us_on_demand_find (LIBRARY, G_STRINGIFY (function));
      US_ICU_FUNCTIONS (LOAD)
#undef LOAD
      g_once_init_leave (&loaded, 1);
    }
  return &icu;
}
