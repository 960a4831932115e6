/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/block.h"

#include <glib/gi18n-lib.h>

static const UsField fields[] = {
  { "kind", N_ ("Kind"), US_FIELD_CHOICE, US_FIELD_ATTRIBUTE, us_block_kind_get_type },
  { "level", N_ ("Level"), US_FIELD_LEVEL, US_FIELD_ATTRIBUTE, NULL },
  { "text", N_ ("Text"), US_FIELD_TEXT, 0, NULL },
  { "for", N_ ("Addressees of a Demand"), US_FIELD_LINE, US_FIELD_ATTRIBUTE, NULL },
  { "dir", N_ ("Direction"), US_FIELD_CHOICE, US_FIELD_ATTRIBUTE | US_FIELD_SPARSE,
    us_block_direction_get_type },
};

struct _UsBlock
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsBlock, us_block, US_TYPE_ITEM)

static const GEnumValue kinds[] = {
  { US_BLOCK_PARAGRAPH, "US_BLOCK_PARAGRAPH", "paragraph" },
  { US_BLOCK_HEADING, "US_BLOCK_HEADING", "heading" },
  { US_BLOCK_CALL, "US_BLOCK_CALL", "call" },
  { US_BLOCK_DEMAND, "US_BLOCK_DEMAND", "demand" },
  { US_BLOCK_BULLET, "US_BLOCK_BULLET", "bullet" },
  { US_BLOCK_QUOTATION, "US_BLOCK_QUOTATION", "quotation" },
  { 0, NULL, NULL },
};

static const GEnumValue directions[] = {
  { US_BLOCK_AUTOMATIC, "US_BLOCK_AUTOMATIC", "auto" },
  { US_BLOCK_FROM_LEFT, "US_BLOCK_FROM_LEFT", "ltr" },
  { US_BLOCK_FROM_RIGHT, "US_BLOCK_FROM_RIGHT", "rtl" },
  { 0, NULL, NULL },
};

static void
us_block_class_init (UsBlockClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_block_init (UsBlock *self)
{
}

/**
 * us_block_kind_get_type:
 *
 * Gives the type of #UsBlockKind. Any thread.
 *
 * Returns: the type
 */
GType
us_block_kind_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsBlockKind", kinds));
  return type;
}

/**
 * us_block_direction_get_type:
 *
 * Gives the type of #UsBlockDirection. Any thread.
 *
 * Returns: the type
 */
GType
us_block_direction_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsBlockDirection", directions));
  return type;
}

/**
 * us_block_new:
 * @kind: what kind of block
 * @text: (nullable): its text
 *
 * Makes a block of the body. Main thread only.
 *
 * Returns: (transfer full): the block
 */
UsBlock *
us_block_new (UsBlockKind kind, UsText *text)
{
  UsBlock *self = g_object_new (US_TYPE_BLOCK, NULL);

  us_item_set_choice (US_ITEM (self), US_BLOCK_KIND, kind, NULL);
  us_item_set_text (US_ITEM (self), US_BLOCK_TEXT, text, NULL);
  return self;
}

/**
 * us_block_new_plain:
 * @kind: what kind of block
 * @text: its text; what cannot be saved of it is left out
 *
 * Makes a block of plain text, of no more than %US_FIELD_MAX bytes. Main thread only.
 *
 * Returns: (transfer full): the block
 */
UsBlock *
us_block_new_plain (UsBlockKind kind, const char *text)
{
  g_autofree char *clean = NULL;
  g_autoptr (UsText) plain = NULL;

  g_return_val_if_fail (text, NULL);

  clean = us_clean_line (text, -1);
  plain = us_text_new (clean, NULL);
  return us_block_new (kind, plain);
}

/**
 * us_block_get_kind:
 * @self: a block
 *
 * Gives its kind. Main thread only.
 *
 * Returns: the kind
 */
UsBlockKind
us_block_get_kind (UsBlock *self)
{
  return us_item_get_choice (US_ITEM (self), US_BLOCK_KIND);
}

/**
 * us_block_get_direction:
 * @self: a block
 *
 * Gives the direction that was chosen for it. Main thread only.
 *
 * Returns: the direction
 */
UsBlockDirection
us_block_get_direction (UsBlock *self)
{
  return us_item_get_choice (US_ITEM (self), US_BLOCK_DIRECTION);
}

/**
 * us_block_get_level:
 * @self: a block
 *
 * Gives how deep a demand or a point is nested. Main thread only.
 *
 * Returns: 0 to %US_LEVEL_MAX
 */
guint
us_block_get_level (UsBlock *self)
{
  return us_item_get_choice (US_ITEM (self), US_BLOCK_LEVEL);
}

/**
 * us_block_get_text:
 * @self: a block
 *
 * Gives its text. Main thread only.
 *
 * Returns: (transfer none): the text, never %NULL
 */
UsText *
us_block_get_text (UsBlock *self)
{
  return us_item_get_text (US_ITEM (self), US_BLOCK_TEXT);
}
