/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define US_VALUE_SET_MAX 64

/**
 * UsValueSet:
 * @filled: bit N is set when field N has a value
 * @kept: those values, in the order of their fields
 *
 * The values of the fields of an item. Of the twenty fields of a signatory three have a value as a
 * rule, and there may be a hundred thousand signatories: only what there is takes room. Zeroed
 * memory is a set without values.
 */
typedef struct
{
  guint64 filled;
  gpointer *kept;
} UsValueSet;

gpointer us_value_set_get (const UsValueSet *self, guint field);
gpointer us_value_set_replace (UsValueSet *self, guint field, gpointer value);
void us_value_set_spread (const UsValueSet *self, guint n_fields, gconstpointer *ret_values);
void us_value_set_clear (UsValueSet *self);

G_END_DECLS
