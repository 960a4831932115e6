/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsCharacters:
 * @US_CHARACTERS_LINES: LF may part lines
 * @US_CHARACTERS_OBJECTS: U+FFFC may stand for a thing that is not a character
 *
 * What is allowed beyond one line of plain text.
 */
typedef enum
{
  US_CHARACTERS_LINES = 1 << 0,
  US_CHARACTERS_OBJECTS = 1 << 1,
} UsCharacters;

/* The longest field, in bytes. */
#define US_FIELD_MAX (64 * 1024)

gboolean us_characters_check (const char *value, gssize length, UsCharacters allowed,
                              GError **error);
gboolean us_check_line (const char *value, gssize length, GError **error);
gboolean us_check_lines (const char *value, gssize length, GError **error);
char *us_clean_line (const char *value, gssize length) G_GNUC_WARN_UNUSED_RESULT;
GArray *us_characters_find_unmatched (const char *value, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
