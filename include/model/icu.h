/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/unum.h>
#include <unicode/uregion.h>
#include <unicode/uspoof.h>
#include <unicode/utrans.h>

G_BEGIN_DECLS

/* What core calls in the larger half of ICU, "i18n". */
#define US_ICU_FUNCTIONS(FUNCTION)                                                                 \
  FUNCTION (ucol_close)                                                                            \
  FUNCTION (ucol_getSortKey)                                                                       \
  FUNCTION (ucol_open)                                                                             \
  FUNCTION (ucol_setAttribute)                                                                     \
  FUNCTION (ucol_strcollUTF8)                                                                      \
  FUNCTION (udat_close)                                                                            \
  FUNCTION (udat_format)                                                                           \
  FUNCTION (udat_open)                                                                             \
  FUNCTION (udatpg_close)                                                                          \
  FUNCTION (udatpg_getBestPattern)                                                                 \
  FUNCTION (udatpg_open)                                                                           \
  FUNCTION (unum_close)                                                                            \
  FUNCTION (unum_formatInt64)                                                                      \
  FUNCTION (unum_getLocaleByType)                                                                  \
  FUNCTION (unum_open)                                                                             \
  FUNCTION (unum_parseInt64)                                                                       \
  FUNCTION (unum_setAttribute)                                                                     \
  FUNCTION (unum_setTextAttribute)                                                                 \
  FUNCTION (uregion_getContainingRegionOfType)                                                     \
  FUNCTION (uregion_getRegionCode)                                                                 \
  FUNCTION (uregion_getRegionFromCode)                                                             \
  FUNCTION (uspoof_close)                                                                          \
  FUNCTION (uspoof_getSkeletonUTF8)                                                                \
  FUNCTION (uspoof_open)                                                                           \
  FUNCTION (utrans_close)                                                                          \
  FUNCTION (utrans_openU)                                                                          \
  FUNCTION (utrans_transUChars)

/**
 * UsIcu:
 *
 * The functions of US_ICU_FUNCTIONS, by their own names and as ICU declares them.
 */
typedef struct
{
#define US_ICU_MEMBER(function) __typeof__ (function) *function;
  US_ICU_FUNCTIONS (US_ICU_MEMBER)
#undef US_ICU_MEMBER
} UsIcu;

const UsIcu *us_icu (void);

G_END_DECLS
