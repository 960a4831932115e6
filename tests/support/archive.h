/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What an export has in it as text: of a PDF, its pages; of a ZIP container, the names and the
 * contents of all entries, one after the other, as another program reads them. */
char *us_test_read_export (GBytes *bytes);
