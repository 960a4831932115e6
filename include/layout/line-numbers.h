/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/composer.h"

G_BEGIN_DECLS

/* Numbers beside the lines of a draft, so that people can speak about them. */
void us_line_numbers_add (UsComposer *composer, UsPage *furniture, const UsPage *page);

G_END_DECLS
