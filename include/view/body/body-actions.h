/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/body/body-view.h"

G_BEGIN_DECLS

/* Commands for the block at the caret: kind, move-up, move-down, move-to-top, move-to-bottom,
 * deeper, shallower, lead, duplicate, remove. */
GActionGroup *us_body_actions_new (UsBodyView *view) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *us_body_actions_new_menu (void) G_GNUC_WARN_UNUSED_RESULT;
void us_body_actions_add_menu (UsBodyView *view);
void us_body_actions_update (GActionGroup *actions, UsBodyView *view);

G_END_DECLS
