/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Ours: pages, PDF, office files, mail, and all that reads foreign letters. */
#define US_FORMATS_LIBRARY "libundersigned-formats.so"

/* Ours: what the store needs for large files, and for those that others wrote. */
#define US_STORE_LIBRARY "libundersigned-store.so"

GCallback us_on_demand_find (const char *library, const char *symbol);

G_END_DECLS
