/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsSearchFlags:
 * @US_SEARCH_DEFAULT: "Cafe" finds "café", and "الكتاب" finds "الكِتَابُ"
 * @US_SEARCH_CASE: capitals and small letters differ
 * @US_SEARCH_WORDS: whole words only
 * @US_SEARCH_MARKS: accents, tashkeel and the shape of quotation marks matter
 */
typedef enum
{
  US_SEARCH_DEFAULT = 0,
  US_SEARCH_CASE = 1 << 0,
  US_SEARCH_WORDS = 1 << 1,
  US_SEARCH_MARKS = 1 << 2,
} UsSearchFlags;

/* What is looked for, prepared for looking at many strings. Immutable. */
typedef struct _UsSearch UsSearch;

UsSearch *us_search_new (const char *wanted, UsSearchFlags flags) G_GNUC_WARN_UNUSED_RESULT;
UsSearch *us_search_ref (UsSearch *self);
void us_search_unref (UsSearch *self);
gboolean us_search_is_empty (const UsSearch *self);
gboolean us_search_find (const UsSearch *self, const char *string, guint from, guint *ret_start,
                         guint *ret_end);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsSearch, us_search_unref)

G_END_DECLS
