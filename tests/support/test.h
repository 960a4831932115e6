/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* With a sanitizer everything takes longer, and some things much longer: figures in milliseconds
 * are kept where there is none. */
#if defined(__SANITIZE_ADDRESS__) || defined(__clang__)
#define US_TEST_IS_SLOW 1
#else
#define US_TEST_IS_SLOW 0
#endif

/* Of so many random trials, those to make: a fourth with a sanitizer, which looks at the memory of
 * each. What is seen once in so many is seen without. */
#define US_TEST_SHARE(n) (US_TEST_IS_SLOW ? ((n) + 3) / 4 : (n))

/* cmocka's header needs the others first. */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include <gio/gio.h>

#include "model/statement.h"

/* A new empty folder, removed with all in it by us_test_remove_folder(). */
char *us_test_make_folder (void);
void us_test_remove_folder (char *path);

/* Runs the main context until *done. Assert after it, never inside a callback. */
void us_test_await (const gboolean *done);
void us_test_wait (guint milliseconds);

void us_test_no_error (GError *error, const char *file, int line);
#define assert_no_error(error) us_test_no_error (error, __FILE__, __LINE__)
void us_test_error (GError *error, int code, const char *file, int line);
#define assert_us_error(error, code) us_test_error (error, code, __FILE__, __LINE__)

/* Drops the last reference and fails when the object lives on. */
void us_test_finalized (gpointer object, const char *file, int line);
#define assert_finalized(object) us_test_finalized (object, __FILE__, __LINE__)

/* Random statements and random edits, the same for the same seed: used by property tests of every
 * layer. */
UsStatement *us_test_random_statement (GRand *random);
char *us_test_random_string (GRand *random, gboolean lines);
UsText *us_test_random_text (GRand *random, UsStatement *notes_of);
void us_test_random_edit (GRand *random, UsStatement *statement);
