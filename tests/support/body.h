/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/history.h"
#include "view/body/body-view.h"

G_BEGIN_DECLS

/* The body of an English letter, and the steps that can be taken back. */
typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  UsBodyView *view;
} UsTestBody;

UsTestBody *us_test_body_new (void);
void us_test_body_free (UsTestBody *self);
/* Of cmocka. */
int us_test_body_leave (void **state);

/* Puts the caret there. */
void us_test_body_go_to (UsBodyView *view, int line, int offset);

G_END_DECLS
