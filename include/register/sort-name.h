/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"

G_BEGIN_DECLS

char *us_sort_name_get (UsSignatory *signatory, const char *language,
                        gboolean by_family) G_GNUC_WARN_UNUSED_RESULT;
char *us_sort_name_make (const char *name, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *us_sort_name_make_family (const char *name, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
