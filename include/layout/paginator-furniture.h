/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/composer.h"

G_BEGIN_DECLS

UsPage *us_furniture_make (UsComposer *composer, guint number,
                           guint total) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
