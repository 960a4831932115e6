/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The main thread's CPU time in milliseconds. */
double us_bench_get_milliseconds (void);
/* Sets what is at @over once so many milliseconds have gone by; as g_timeout_add(). */
guint us_bench_wake (guint milliseconds, gboolean *over);
