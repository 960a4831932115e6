/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-siblings.h"
#include "view/body/body-view.h"

G_BEGIN_DECLS

/* Where people are in the body. */
int us_body_caret_get_line (UsBodyView *view);
void us_body_caret_get_lines (UsBodyView *view, int *ret_first, int *ret_last);
void us_body_caret_go_to_line (UsBodyView *view, int line);
void us_body_caret_describe (UsBodyView *view, const char *number);
gboolean us_body_caret_move (UsBodyView *view, int first, int last, int place);
gboolean us_body_caret_step (UsBodyView *view, UsBodyStep step);
UsStatement *us_body_caret_new_fragment (UsBodyView *view) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
