/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *us_spell_rules_get (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
