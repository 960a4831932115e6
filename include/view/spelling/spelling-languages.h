/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void us_spelling_languages_fill (AdwExpanderRow *row);

G_END_DECLS
