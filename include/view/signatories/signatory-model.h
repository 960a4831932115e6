/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The signatories of a statement, as a list that says of a move only what was moved: what shows it
 * keeps its place, and takes no time. */
#define US_TYPE_SIGNATORY_MODEL (us_signatory_model_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryModel, us_signatory_model, US, SIGNATORY_MODEL, GObject)

UsSignatoryModel *us_signatory_model_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
