/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

UsStatement *us_salvage (GBytes *bytes, GPtrArray **ret_losses,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
