/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/item-value.h"

#include "item-internal.h"
#include "model/value.h"

static gboolean
is_string (UsFieldKind kind)
{
  return kind != US_FIELD_TEXT && kind != US_FIELD_CHOICE && kind != US_FIELD_LEVEL;
}

static gboolean
is_number (UsFieldKind kind)
{
  return kind == US_FIELD_CHOICE || kind == US_FIELD_LEVEL;
}

/* Sets a value, and takes it over: through the gate when the item belongs to a statement. */
static gboolean
set_value (UsItem *self, guint property, gpointer value, GError **error)
{
  const UsField *field = us_item_get_field (self, property);
  UsStatement *statement = us_item_peek_statement (self);
  gboolean done = us_value_equal (field->kind, us_item_peek_value (self, property), value);

  if (!done && statement)
    {
      g_autoptr (UsChange) change = us_change_new_set (self, property, value);

      done = us_statement_apply (statement, change, error);
    }
  else if (!done)
    {
      done = us_value_check (field, value, error);
      if (done)
        us_item_take_value (self, property, g_steal_pointer (&value));
    }
  us_value_unref (field->kind, value);
  return done;
}

/**
 * us_item_get_string:
 * @self: an item
 * @property: the id of a property that holds a line, lines, a date or a language
 *
 * Gives a string. Main thread only.
 *
 * Returns: (transfer none): the string, never %NULL
 */
const char *
us_item_get_string (UsItem *self, guint property)
{
  const UsField *field;
  const char *value;

  g_return_val_if_fail (US_IS_ITEM (self), "");
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && is_string (field->kind), "");

  value = us_item_peek_value (self, property);
  return value ? value : "";
}

/**
 * us_item_peek_ref_string:
 * @self: an item
 * @property: the id of a property that holds a line, lines, a date or a language
 *
 * Gives a string that may be kept with g_ref_string_acquire() without a copy. Main thread only.
 *
 * Returns: (transfer none): the string, never %NULL
 */
GRefString *
us_item_peek_ref_string (UsItem *self, guint property)
{
  static gsize empty = 0;
  const UsField *field;
  GRefString *value;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, (gsize) g_ref_string_new (""));
  g_return_val_if_fail (US_IS_ITEM (self), (GRefString *) empty);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && is_string (field->kind), (GRefString *) empty);

  value = us_item_peek_value (self, property);
  return value ? value : (GRefString *) empty;
}

/**
 * us_item_get_values:
 * @self: an item
 * @ret_values: (out): room for as many values as its type has fields, at most %US_VALUE_SET_MAX
 *
 * Gives the values of all fields as they are kept, for those who read many items: of a string a
 * #GRefString, of a text a #UsText, of a choice or a level the number, and %NULL of a string or a
 * text that is empty. The value of a property is at its id less one. The values
 * are good until the item changes. Main thread only.
 */
void
us_item_get_values (UsItem *self, gconstpointer *ret_values)
{
  g_return_if_fail (US_IS_ITEM (self));

  us_value_set_spread (us_item_peek_values (self), US_ITEM_GET_CLASS (self)->n_fields, ret_values);
}

/**
 * us_item_get_text:
 * @self: an item
 * @property: the id of a property that holds a text
 *
 * Gives a text. Main thread only.
 *
 * Returns: (transfer none): the text, never %NULL
 */
UsText *
us_item_get_text (UsItem *self, guint property)
{
  static gsize empty = 0;
  const UsField *field;
  UsText *value;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, (gsize) us_text_empty ());
  g_return_val_if_fail (US_IS_ITEM (self), (UsText *) empty);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && field->kind == US_FIELD_TEXT, (UsText *) empty);

  value = us_item_peek_value (self, property);
  return value ? value : (UsText *) empty;
}

/**
 * us_item_get_choice:
 * @self: an item
 * @property: the id of a property that holds a choice or a level
 *
 * Gives a choice or a level. Main thread only.
 *
 * Returns: the number
 */
int
us_item_get_choice (UsItem *self, guint property)
{
  const UsField *field;

  g_return_val_if_fail (US_IS_ITEM (self), 0);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && is_number (field->kind), 0);

  return GPOINTER_TO_INT (us_item_peek_value (self, property));
}

/**
 * us_item_set_string:
 * @self: an item
 * @property: the id of a property that holds a line, lines, a date or a language
 * @value: the string, perhaps not even UTF-8
 *
 * Sets a string, through the gate when the item belongs to a statement. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when it cannot be saved, and nothing is changed
 */
gboolean
us_item_set_string (UsItem *self, guint property, const char *value, GError **error)
{
  const UsField *field;

  g_return_val_if_fail (US_IS_ITEM (self), FALSE);
  g_return_val_if_fail (value, FALSE);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && is_string (field->kind), FALSE);

  return set_value (self, property, *value ? g_ref_string_new (value) : NULL, error);
}

/**
 * us_item_set_text:
 * @self: an item
 * @property: the id of a property that holds a text
 * @value: (nullable): the text; %NULL for an empty one
 *
 * Sets a text, through the gate when the item belongs to a statement. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when it is too long, and nothing is changed
 */
gboolean
us_item_set_text (UsItem *self, guint property, UsText *value, GError **error)
{
  const UsField *field;

  g_return_val_if_fail (US_IS_ITEM (self), FALSE);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && field->kind == US_FIELD_TEXT, FALSE);

  return set_value (self, property, us_value_ref (US_FIELD_TEXT, value), error);
}

/**
 * us_item_set_choice:
 * @self: an item
 * @property: the id of a property that holds a choice or a level
 * @value: the number
 *
 * Sets a choice or a level, through the gate when the item belongs to a statement. Main thread
 * only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when there is no such choice, and nothing is changed
 */
gboolean
us_item_set_choice (UsItem *self, guint property, int value, GError **error)
{
  const UsField *field;

  g_return_val_if_fail (US_IS_ITEM (self), FALSE);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field && is_number (field->kind), FALSE);

  return set_value (self, property, GINT_TO_POINTER (value), error);
}

/**
 * us_item_find_property:
 * @self: an item
 * @name: the name of a field
 *
 * Finds a field by its name. Main thread only.
 *
 * Returns: the id of the property; 0 when there is no such field
 */
guint
us_item_find_property (UsItem *self, const char *name)
{
  const UsField *fields;
  guint n_fields;

  g_return_val_if_fail (US_IS_ITEM (self), 0);
  g_return_val_if_fail (name, 0);

  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (self), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].name, name))
        return i + 1;
    }
  return 0;
}

/**
 * us_item_set_from_string:
 * @self: an item
 * @property: the id of a property of any kind
 * @value: the value as people and files write it: a text, a nick, a date, a code, a number
 *
 * Sets a value, through the gate when the item belongs to a statement. A text becomes plain. Main
 * thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when the field cannot hold it, and nothing is
 * changed
 */
gboolean
us_item_set_from_string (UsItem *self, guint property, const char *value, GError **error)
{
  const UsField *field;
  gpointer parsed;

  g_return_val_if_fail (US_IS_ITEM (self), FALSE);
  g_return_val_if_fail (value, FALSE);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field, FALSE);

  if (!us_value_parse (field, value, &parsed, error))
    return FALSE;
  return set_value (self, property, parsed, error);
}

/**
 * us_item_to_string:
 * @self: an item
 * @property: the id of a property of any kind
 *
 * Writes a value as us_item_set_from_string() reads it; a text becomes plain. Main thread only.
 *
 * Returns: (transfer full): the string
 */
char *
us_item_to_string (UsItem *self, guint property)
{
  const UsField *field;

  g_return_val_if_fail (US_IS_ITEM (self), NULL);
  field = us_item_get_field (self, property);
  g_return_val_if_fail (field, NULL);

  return us_value_print (field, us_item_peek_value (self, property));
}
