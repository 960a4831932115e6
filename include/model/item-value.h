/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"
#include "model/value-set.h"

G_BEGIN_DECLS

/* @property is the id of the property: the subclass's enumeration, US_SIGNATORY_NAME. */
const char *us_item_get_string (UsItem *self, guint property);
GRefString *us_item_peek_ref_string (UsItem *self, guint property);
void us_item_get_values (UsItem *self, gconstpointer *ret_values);
UsText *us_item_get_text (UsItem *self, guint property);
int us_item_get_choice (UsItem *self, guint property);
gboolean us_item_set_string (UsItem *self, guint property, const char *value, GError **error);
gboolean us_item_set_text (UsItem *self, guint property, UsText *value, GError **error);
gboolean us_item_set_choice (UsItem *self, guint property, int value, GError **error);
guint us_item_find_property (UsItem *self, const char *name);
gboolean us_item_set_from_string (UsItem *self, guint property, const char *value, GError **error);
char *us_item_to_string (UsItem *self, guint property) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
