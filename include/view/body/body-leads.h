/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* The first sentence of a demand becomes its lead while it is written. */
void us_body_leads_watch (UsBodyView *view);

G_END_DECLS
