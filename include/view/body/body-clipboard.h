/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

void us_body_clipboard_add (UsBodyView *view);
gboolean us_body_clipboard_insert (UsBodyView *view, GBytes *bytes, const char *mime_type);
void us_body_clipboard_insert_fragment (UsBodyView *view, UsStatement *fragment);
void us_body_clipboard_paste_plain (UsBodyView *view);

G_END_DECLS
