/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"

G_BEGIN_DECLS

/* What a row shows and says of somebody. */
const char *us_signatory_status_get_name (UsSignatory *signatory);
char *us_signatory_status_describe (UsSignatory *signatory,
                                    const char **ret_icon) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_status_speak (UsSignatory *signatory, guint position,
                                 guint n_rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
