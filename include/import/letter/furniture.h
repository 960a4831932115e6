/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/phrases.h"

G_BEGIN_DECLS

/* Parts the lines of the page from those of the letter: page numbers, running headers and footers.
 */
GPtrArray *us_furniture_remove (GPtrArray *lines,
                                const UsPhrases *phrases) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
