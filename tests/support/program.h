/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test.h"

/* What a run of undersigned-cli gave. */
typedef struct
{
  int code;
  char *output;
  char *errors;
} UsTestRun;

/* Runs the real program in a folder, without a display. @input is what it reads from standard
 * input. */
UsTestRun *us_test_run (const char *folder, const char *input, ...) G_GNUC_NULL_TERMINATED;

/* As us_test_run(), with a variable of the environment set: "LC_ALL=C". */
UsTestRun *us_test_run_in (const char *folder, const char *variable, ...) G_GNUC_NULL_TERMINATED;

/* As us_test_run(), with standard output going to a file. */
UsTestRun *us_test_run_into (const char *folder, const char *output, ...) G_GNUC_NULL_TERMINATED;

void us_test_run_free (UsTestRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsTestRun, us_test_run_free)

/* Whether standard error has exactly this many lines: one clear sentence is one. */
void us_test_lines (const UsTestRun *self, guint n_lines, const char *file, int line);
#define assert_error_lines(run, n_lines) us_test_lines (run, n_lines, __FILE__, __LINE__)

/* Whether a program ended with this code, telling what it said when it did not. */
void us_test_code (const UsTestRun *self, int code, const char *file, int line);
#define assert_code(run, code) us_test_code (run, code, __FILE__, __LINE__)

#define assert_contains(text, part) assert_non_null (strstr (text, part))
#define assert_lacks(text, part) assert_null (strstr (text, part))

/* Files of a test. */
char *us_test_read (const char *folder, const char *name);
void us_test_write (const char *folder, const char *name, const char *content, gssize length);
gboolean us_test_exists (const char *folder, const char *name);

/* Setup and teardown of a test that has a folder of its own as its state. */
int us_test_setup_folder (void **state);
int us_test_teardown_folder (void **state);

/* Writes letter.statement: two addressees, two calls with three and two demands, the second of them
 * with two sub-points, five signatories of whom the fourth is only invited. */
void us_test_write_letter (const char *folder);
