/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "driver.h"

/* Visits what the program has, parents first, until a function says that it has seen enough. */
gboolean us_driver_walk (UsDriver *self,
                         gboolean (*function) (UsDriver *, const UsSeen *, gpointer),
                         gpointer user_data);
/* What was seen, to work with it: it can be asked of long after the walk. */
UsAccessible *us_driver_reach (UsDriver *self, const UsSeen *seen);
gboolean us_driver_is_shown (UsAccessible *accessible);
