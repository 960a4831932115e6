/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsMarkerKind:
 * @US_MARKER_NONE: no marker
 * @US_MARKER_BULLET: • - *
 * @US_MARKER_NUMBER: 1. 1) (1) 1.2
 * @US_MARKER_LOWER: a. a) (a)
 * @US_MARKER_UPPER: A. A) (A)
 * @US_MARKER_LOWER_ROMAN: i. i) (i)
 * @US_MARKER_UPPER_ROMAN: I. I) (I)
 * @US_MARKER_ABJAD: the letters of Arabic lists
 */
typedef enum
{
  US_MARKER_NONE,
  US_MARKER_BULLET,
  US_MARKER_NUMBER,
  US_MARKER_LOWER,
  US_MARKER_UPPER,
  US_MARKER_LOWER_ROMAN,
  US_MARKER_UPPER_ROMAN,
  US_MARKER_ABJAD,
} UsMarkerKind;

/**
 * UsListMarker:
 * @kind: kind
 * @style: the bullet, or the punctuation after the number
 * @value: 1 for "1.", "a)" and "(i)"; 0 for bullets
 * @roman: for letters that may be Roman numerals too, their value as such, or 0
 * @depth: parts of a number such as 1.2.3
 * @length: bytes from the start of the line to the text after the marker
 */
typedef struct
{
  UsMarkerKind kind;
  gunichar style;
  guint value;
  guint roman;
  guint depth;
  guint length;
} UsListMarker;

gboolean us_list_marker_parse (const char *text, UsListMarker *ret_marker);
gboolean us_list_marker_is_same_list (const UsListMarker *a, const UsListMarker *b);
void us_list_marker_settle (GPtrArray *blocks);

G_END_DECLS
