/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/block.h"
#include "model/field.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* What the reader and the writer must agree on: names, places and limits of data/statement.rng. */

#define US_FORMAT_NAMESPACE "urn:undersigned:statement"
#define US_FORMAT_ROOT "statement"
#define US_FORMAT_MAJOR 1
#define US_FORMAT_MINOR 0
#define US_FORMAT_VERSION G_STRINGIFY (US_FORMAT_MAJOR) "." G_STRINGIFY (US_FORMAT_MINOR)

#define US_FORMAT_DEPTH_MAX 32
#define US_FORMAT_ATTRIBUTES_MAX 64
#define US_FORMAT_RECORDS_MAX 5000000

/**
 * UsFormatPlace:
 * @US_FORMAT_ELEMENT: an element of the field's name in the item's element
 * @US_FORMAT_ATTRIBUTE: an attribute of the item's element
 * @US_FORMAT_CONTENT: the field is what the item's element contains
 * @US_FORMAT_NAME: the field is the name of the item's element
 * @US_FORMAT_LIST_ATTRIBUTE: an attribute of one of the statement's lists
 *
 * Where a field stands in the file.
 */
typedef enum
{
  US_FORMAT_ELEMENT,
  US_FORMAT_ATTRIBUTE,
  US_FORMAT_CONTENT,
  US_FORMAT_NAME,
  US_FORMAT_LIST_ATTRIBUTE,
} UsFormatPlace;

/**
 * UsFormatField:
 * @name: name in the file
 * @property: the field's property
 * @kind: what it holds
 * @place: where it stands
 * @list: for %US_FORMAT_LIST_ATTRIBUTE, in which list
 * @choices: (nullable): for %US_FIELD_CHOICE, the enumeration
 * @sparse: whether its first choice is left out
 */
typedef struct
{
  const char *name;
  guint property;
  UsFieldKind kind;
  UsFormatPlace place;
  guint list;
  GEnumClass *choices;
  gboolean sparse;
} UsFormatField;

/**
 * UsFormatShape:
 * @type: the type of the items
 * @list: the name of their list's element; %NULL for the statement and its settings
 * @element: the name of an item's element; %NULL where a field is the name
 * @content: (nullable): the field that is the element's content
 * @fields: the fields in the order of their table
 * @n_fields: how many
 *
 * The shape in the file of one type of items, worked out from its table of fields.
 */
typedef struct
{
  GType type;
  const char *list;
  const char *element;
  const UsFormatField *content;
  UsFormatField *fields;
  guint n_fields;
} UsFormatShape;

/* Index of the statement's own shape; below it are those of its lists. */
#define US_FORMAT_STATEMENT US_STATEMENT_N_LISTS
/* Index of the shape of its settings. */
#define US_FORMAT_SETTINGS (US_FORMAT_STATEMENT + 1)
#define US_FORMAT_N_SHAPES (US_FORMAT_SETTINGS + 1)

const UsFormatShape *us_format_get_shape (guint index);
const char *us_format_get_block_element (UsBlockKind kind);
gboolean us_format_check_version (const char *version, gboolean *ret_newer, GError **error);

G_END_DECLS
