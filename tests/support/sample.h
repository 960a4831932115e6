/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter.h"

/* One of data/samples. */
UsStatement *us_test_sample (const char *name);

/* Fails when a file has something else in it; written anew with US_WRITE_GOLDEN=1. */
void us_test_compare_golden (const char *path, const char *found);

/* Fails when the exports of the samples, and of their editions, are not those in
 * tests/fixtures/export, which somebody has read. With US_WRITE_GOLDEN=1 writes them anew, to be
 * read again. */
void us_test_compare_samples (const char *format);
