/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

/* For how long a window is busy at a stretch, in milliseconds of the main thread's CPU time. */
void us_stretch_follow (GdkFrameClock *clock);
void us_stretch_begin (const char *what);
/* All since the beginning was done at a stretch; tells how long it was. */
double us_stretch_end (void);
/* Runs what is to do, until little was done for a while. */
void us_stretch_settle (void);
double us_stretch_get_all (void);
/* A line: what, all of it, its longest stretch, and the longest without what the toolkit took to
 * paint. */
void us_stretch_report (const char *what, double all);
