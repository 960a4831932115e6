/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The main thread's CPU time in milliseconds. */
double us_bench_get_milliseconds (void);
/* Gives the same at the beginning of a step, which fails by its name when the next one has not
 * begun after two minutes: whoever waits for a program in vain is told what never came. */
double us_bench_begin (const char *step);
/* Sets what is at @over once so many milliseconds have gone by; as g_timeout_add(). */
guint us_bench_wake (guint milliseconds, gboolean *over);
