/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"

G_BEGIN_DECLS

char *us_signatory_heading_get (UsSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
