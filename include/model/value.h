/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

/* The value of a field: a GRefString, an UsText or a number in a pointer, as the field's kind says.
 * Nothing at all (an empty string or text) is NULL. */
gpointer us_value_ref (UsFieldKind kind, gconstpointer value) G_GNUC_WARN_UNUSED_RESULT;
void us_value_unref (UsFieldKind kind, gpointer value);
gboolean us_value_equal (UsFieldKind kind, gconstpointer a, gconstpointer b);
gboolean us_value_check (const UsField *field, gconstpointer value, GError **error);
gboolean us_value_parse (const UsField *field, const char *string, gpointer *ret_value,
                         GError **error);
char *us_value_print (const UsField *field, gconstpointer value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
