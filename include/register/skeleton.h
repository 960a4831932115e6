/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/icu.h"
#include <glib.h>

G_BEGIN_DECLS

/* Names whose letters look alike have the same skeleton (Unicode Technical Standard 39). */
char *us_skeleton_make_bare (const USpoofChecker *spoof, const char *name,
                             gssize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
