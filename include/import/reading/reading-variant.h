/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reading/reading.h"

G_BEGIN_DECLS

GVariant *us_reading_to_variant (UsReading *self) G_GNUC_WARN_UNUSED_RESULT;
UsReading *us_reading_new_from_variant (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
