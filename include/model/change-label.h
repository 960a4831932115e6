/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

char *us_change_describe (const UsChange *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
