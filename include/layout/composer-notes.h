/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/composer.h"

G_BEGIN_DECLS

double us_composer_measure_notes (UsComposer *self, guint first, guint first_line, guint end);
void us_composer_take_notes (UsComposer *self, const UsParagraph *paragraph, guint line);
void us_composer_take_rest (UsComposer *self);
void us_composer_place_notes (UsComposer *self);

G_END_DECLS
