/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body-view.h"

G_BEGIN_DECLS

/* Pasting into the body. */
void us_body_clipboard_add (UsBodyView *view);

G_END_DECLS
