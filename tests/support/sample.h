/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter.h"

/* Fails when the exports of the samples, and of their editions, are not those in
 * tests/fixtures/export, which somebody has read. With US_WRITE_GOLDEN=1 writes them anew, to be
 * read again. */
void us_test_compare_samples (const char *format);
