/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a process that reads foreign bytes: memory and what it writes in bytes, time in seconds. */
#define US_LIMITS_MEMORY ((gsize) 1024 * 1024 * 1024)
#define US_LIMITS_OUTPUT ((gsize) 256 * 1024 * 1024)
#define US_LIMITS_SECONDS 30
/* A page of a PDF can be made to draw another one ten times, and that one the next, without end. */
#define US_LIMITS_PDF_SECONDS 4

gboolean us_limits_apply (void);
gboolean us_limits_set_seconds (guint seconds);

G_END_DECLS
