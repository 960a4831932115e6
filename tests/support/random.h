/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test.h"

/* The smallest image that a logo can have, in Base64. */
#define US_TEST_PNG                                                                                \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"   \
  "gg=="

/* What random statements and random edits share. */
gboolean us_test_one_in (GRand *random, int n);
UsText *us_test_mark_anything (GRand *random, UsText *text);
void us_test_set_field (GRand *random, UsItem *item, guint property, UsStatement *notes_of);
UsItem *us_test_make_item (GRand *random, GType type, UsStatement *notes_of);
