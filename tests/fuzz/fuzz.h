/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls with one input after another. Without libFuzzer, corpus.c calls it with
 * every file of a folder, as a test. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What it calls before that. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
