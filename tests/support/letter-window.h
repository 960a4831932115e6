/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* The program's own window with an empty letter, as one test has it. */
typedef struct
{
  UsStatement *statement;
  UsDocument *document;
  UsWindow *window;
} UsTestLetterWindow;

/* Of cmocka: around a group of tests, and around each of them. */
int us_test_letter_window_begin (void **state);
int us_test_letter_window_end (void **state);
int us_test_letter_window_enter (void **state);
int us_test_letter_window_leave (void **state);

G_END_DECLS
