/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint us_measure_proportional (const char *text);
guint us_measure_columns (const char *text);

G_END_DECLS
