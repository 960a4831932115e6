/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/reading/reading.h"

G_BEGIN_DECLS

/* Of which lines something is said. */
GArray *us_review_choice_collect (UsReading *reading, GtkBitset *selected,
                                  UsPart part) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_review_choice_is_known (UsReading *reading, GArray *numbers, UsPart part);
GArray *us_review_choice_collect_paragraphs (UsReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
