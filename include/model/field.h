/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/text.h"

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
} UsFieldKind;

/**
 * UsFieldFlags:
 * @US_FIELD_PRIVATE: never in a publication
 * @US_FIELD_ATTRIBUTE: an attribute, not an element, in the file
 */
typedef enum
{
  US_FIELD_PRIVATE = 1 << 0,
  US_FIELD_ATTRIBUTE = 1 << 1,
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

/* The longest field, in bytes. */
#define US_FIELD_MAX (64 * 1024)

gboolean us_field_check (const UsField *field, const char *value, GError **error);
gboolean us_check_line (const char *value, gssize length, GError **error);
gboolean us_check_lines (const char *value, gssize length, GError **error);
char *us_clean_line (const char *value, gssize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
