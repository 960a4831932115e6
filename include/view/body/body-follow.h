/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

gboolean us_body_follow_find (UsBodyView *view, UsSpan *ret_span);
void us_body_follow (UsBodyView *view);
void us_body_follow_add_click (UsBodyView *view);

G_END_DECLS
