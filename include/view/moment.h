/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments that have been, in the words of the interface. */
char *us_moment_format (GDateTime *moment, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
