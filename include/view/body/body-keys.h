/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* What keys do to blocks rather than to characters. */
void us_body_keys_add (UsBodyView *view);

G_END_DECLS
