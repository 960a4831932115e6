/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/difference.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsComparisonScope:
 * @US_COMPARE_PRINTED: what is printed
 * @US_COMPARE_ALL: what is private too
 * @US_COMPARE_LETTER: what the letter says, whoever signs it
 *
 * What is compared of two letters.
 */
typedef enum
{
  US_COMPARE_PRINTED,
  US_COMPARE_ALL,
  US_COMPARE_LETTER,
} UsComparisonScope;

GPtrArray *us_comparison_make (UsStatement *old, UsStatement *now,
                               UsComparisonScope scope) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
