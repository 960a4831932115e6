/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/characters.h"
#include "model/text-edit.h"

G_BEGIN_DECLS

/**
 * UsFieldKind:
 * @US_FIELD_LINE: one line of plain text
 * @US_FIELD_LINES: plain text of several lines, parted by LF
 * @US_FIELD_TEXT: a #UsText of one paragraph
 * @US_FIELD_CHOICE: one of an enumeration, by its nick
 * @US_FIELD_LEVEL: a number 0 to 2
 * @US_FIELD_DATE: ISO 8601 (2026, 2026-03 or 2026-03-22) or empty
 * @US_FIELD_LANGUAGE: a BCP 47 tag
 * @US_FIELD_MILLIMETRES: a length from 0 to 100 with one decimal, or empty
 * @US_FIELD_POINTS: the size of letters from 6 to 36 with one decimal, or empty
 * @US_FIELD_IMAGE: a PNG as us_image_encode() writes it, or empty
 * @US_FIELD_LETTER: a letter as it is written to a file, parted by LF, or empty
 */
typedef enum
{
  US_FIELD_LINE,
  US_FIELD_LINES,
  US_FIELD_TEXT,
  US_FIELD_CHOICE,
  US_FIELD_LEVEL,
  US_FIELD_DATE,
  US_FIELD_LANGUAGE,
  US_FIELD_MILLIMETRES,
  US_FIELD_POINTS,
  US_FIELD_IMAGE,
  US_FIELD_LETTER,
} UsFieldKind;

/**
 * UsFieldFlags:
 * @US_FIELD_PRIVATE: never in a publication
 * @US_FIELD_ATTRIBUTE: an attribute, not an element, in the file
 * @US_FIELD_SPARSE: a choice that is not in the file when it is the first one
 */
typedef enum
{
  US_FIELD_PRIVATE = 1 << 0,
  US_FIELD_ATTRIBUTE = 1 << 1,
  US_FIELD_SPARSE = 1 << 2,
} UsFieldFlags;

/**
 * UsField:
 * @name: the name of the property, and of the element or attribute in the file
 * @title: what people call it, untranslated (N_()), as in "Undo Change Title"
 * @kind: what it holds
 * @flags: #UsFieldFlags
 * @choice_type: for %US_FIELD_CHOICE, gives the enumeration
 *
 * One row of a type's table of fields. Properties, file, checks and command line walk the table.
 */
typedef struct
{
  const char *name;
  const char *title;
  UsFieldKind kind;
  UsFieldFlags flags;
  GType (*choice_type) (void);
} UsField;

/* The deepest level of a demand or a point. */
#define US_LEVEL_MAX 2u

/* The longest millimetres, and the smallest and the largest points. */
#define US_MILLIMETRES_MAX 100u
#define US_POINTS_MIN 6u
#define US_POINTS_MAX 36u

/* The longest letter within a field, in bytes. */
#define US_LETTER_MAX (1024 * 1024)

gboolean us_field_check (const UsField *field, const char *value, GError **error);

G_END_DECLS
