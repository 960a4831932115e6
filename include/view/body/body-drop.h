/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* What is dragged into the text from a browser or another letter. */
void us_body_drop_add (UsBodyView *view);

G_END_DECLS
