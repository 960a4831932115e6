/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Shows two signatories that may be one side by side, pair after pair; nothing is merged unasked.
 */
#define US_TYPE_SIGNATORY_DUPLICATES (us_signatory_duplicates_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryDuplicates, us_signatory_duplicates, US, SIGNATORY_DUPLICATES,
                      AdwWindow)

UsSignatoryDuplicates *
us_signatory_duplicates_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
