/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* "We therefore call on you to:", and Enter: the first demand can be typed. */
gboolean us_body_calls_ask (const char *text, const char *language);
gboolean us_body_calls_enter (UsBodyView *view);

G_END_DECLS
