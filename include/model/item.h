/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/field.h"
#include "model/item-id.h"
#include "model/item-unknown.h"
#include "model/item-value.h"

G_BEGIN_DECLS

#define US_TYPE_ITEM (us_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (UsItem, us_item, US, ITEM, GObject)

/**
 * UsItemClass:
 * @fields: the type's table; the property id of a field is its index plus one
 * @n_fields: rows in @fields
 *
 * Class of the base of all that a statement is made of. A subclass calls
 * us_item_class_set_fields() and gets values, properties, checks, the gate and notification from
 * it.
 */
struct _UsItemClass
{
  GObjectClass parent_class;
  const UsField *fields;
  guint n_fields;
  GParamSpec **properties;
};

void us_item_class_set_fields (UsItemClass *klass, const UsField *fields, guint n_fields);
const UsField *us_item_class_get_fields (UsItemClass *klass, guint *n_fields);

UsStatement *us_item_get_statement (UsItem *self);
UsItemList *us_item_get_list (UsItem *self);
gboolean us_item_get_position (UsItem *self, guint *ret_position);

gboolean us_item_is_blank (UsItem *self);
UsItem *us_item_copy (UsItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
