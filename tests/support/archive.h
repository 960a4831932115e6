/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Reads ZIP containers as another program would. */
gboolean us_test_is_archive (GBytes *bytes);

/* The names and the contents of all entries, one after the other, as text. */
char *us_test_unpack (GBytes *bytes);

/* The text of one entry; fails when there is none of that name. */
char *us_test_unpack_entry (GBytes *bytes, const char *name);
