/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *us_language_guess (const char *text);
const char *us_language_guess_other (const char *text, const char *language);

G_END_DECLS
