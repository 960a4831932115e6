/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/composer.h"

G_BEGIN_DECLS

void us_composer_place_logos (UsComposer *self, const UsNode *node, double top);

G_END_DECLS
