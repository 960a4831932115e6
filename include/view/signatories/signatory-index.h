/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "view/signatories/signatory-filter.h"

G_BEGIN_DECLS

/* Keeps what a filter knows of signatories true, and prepares it while nothing else is to do. */
void us_signatory_index_watch (UsSignatoryFilter *filter, UsStatement *statement);

G_END_DECLS
