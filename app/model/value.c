/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/value.h"

#include "model/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_number (UsFieldKind kind)
{
  return kind == US_FIELD_CHOICE || kind == US_FIELD_LEVEL;
}

/**
 * us_value_ref:
 * @kind: what kind of value it is
 * @value: (nullable): a value
 *
 * Takes a reference on a value. Any thread.
 *
 * Returns: (transfer full) (nullable): the value; %NULL when it is an empty string or text
 */
gpointer
us_value_ref (UsFieldKind kind, gconstpointer value)
{
  if (is_number (kind) || !value)
    return (gpointer) value;
  if (kind == US_FIELD_TEXT)
    return us_text_is_empty (value) ? NULL : us_text_ref ((UsText *) value);
  return *(const char *) value == '\0' ? NULL : g_ref_string_acquire ((char *) value);
}

/**
 * us_value_unref:
 * @kind: what kind of value it is
 * @value: (transfer full) (nullable): a value
 *
 * Gives a reference back. Any thread.
 */
void
us_value_unref (UsFieldKind kind, gpointer value)
{
  if (is_number (kind) || !value)
    return;
  if (kind == US_FIELD_TEXT)
    us_text_unref (value);
  else
    g_ref_string_release (value);
}

/**
 * us_value_equal:
 * @kind: what kind of values they are
 * @a: (nullable): a value
 * @b: (nullable): another
 *
 * Compares two values of the same kind. Any thread.
 *
 * Returns: %TRUE when they are the same
 */
gboolean
us_value_equal (UsFieldKind kind, gconstpointer a, gconstpointer b)
{
  if (a == b)
    return TRUE;
  if (is_number (kind))
    return FALSE;
  if (kind != US_FIELD_TEXT)
    return strcmp (a ? a : "", b ? b : "") == 0;
  if (a && b)
    return us_text_equal (a, b);
  return us_text_is_empty (a ? a : b);
}

static gboolean
check_text (const UsField *field, const UsText *text, GError **error)
{
  const char *string = us_text_get_string (text);

  if (us_characters_check (string, us_text_get_length (text), US_CHARACTERS_OBJECTS, error))
    return TRUE;
  g_prefix_error (error, "%s: ", _ (field->title));
  return FALSE;
}

static gboolean
check_number (const UsField *field, guint number, GError **error)
{
  gboolean known;

  if (field->kind == US_FIELD_LEVEL)
    known = number <= US_LEVEL_MAX;
  else
    {
      g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

      known = g_enum_get_value (choices, (int) number) != NULL;
    }
  if (known)
    return TRUE;
  /* translators: %s is what a field is called, %u a number it cannot hold */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("%s: there is no choice with the number %u."),
               _ (field->title), number);
  return FALSE;
}

/**
 * us_value_check:
 * @field: a row of a table of fields
 * @value: (nullable): a value of its kind
 *
 * Tells whether a field can hold a value, as us_field_check() does for what people write. Any
 * thread.
 *
 * Returns: %TRUE when it can; otherwise @error is US_ERROR_REFUSED and names the field and the
 * place
 */
gboolean
us_value_check (const UsField *field, gconstpointer value, GError **error)
{
  g_return_val_if_fail (field, FALSE);

  if (is_number (field->kind))
    return check_number (field, GPOINTER_TO_UINT (value), error);
  if (!value)
    return TRUE;
  if (field->kind == US_FIELD_TEXT)
    return check_text (field, value, error);
  return us_field_check (field, value, error);
}

static int
parse_choice (const UsField *field, const char *nick)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

  return g_enum_get_value_by_nick (choices, nick)->value;
}

/**
 * us_value_parse:
 * @field: a row of a table of fields
 * @string: a value as people and files write it
 * @ret_value: (out) (transfer full) (nullable): the value, given back with us_value_unref()
 *
 * Reads a value; a text is plain. Any thread.
 *
 * Returns: %TRUE when it is one; otherwise @error is US_ERROR_REFUSED and names the field and the
 *   place
 */
gboolean
us_value_parse (const UsField *field, const char *string, gpointer *ret_value, GError **error)
{
  g_return_val_if_fail (field, FALSE);
  g_return_val_if_fail (string, FALSE);
  g_return_val_if_fail (ret_value, FALSE);

  if (!us_field_check (field, string, error))
    return FALSE;
  if (field->kind == US_FIELD_CHOICE)
    *ret_value = GINT_TO_POINTER (parse_choice (field, string));
  else if (field->kind == US_FIELD_LEVEL)
    *ret_value = GUINT_TO_POINTER (string[0] - '0');
  else if (string[0] == '\0')
    *ret_value = NULL;
  else if (field->kind == US_FIELD_TEXT)
    *ret_value = us_text_new (string, NULL);
  else
    *ret_value = g_ref_string_new (string);
  return TRUE;
}

/**
 * us_value_print:
 * @field: a row of a table of fields
 * @value: (nullable): a value of its kind
 *
 * Writes a value as us_value_parse() reads it; a text becomes plain and loses its spans. Any
 * thread.
 *
 * Returns: (transfer full): the string, empty for nothing
 */
char *
us_value_print (const UsField *field, gconstpointer value)
{
  g_return_val_if_fail (field, NULL);

  if (field->kind == US_FIELD_LEVEL)
    return g_strdup_printf ("%u", GPOINTER_TO_UINT (value));
  if (field->kind == US_FIELD_CHOICE)
    {
      g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

      return g_strdup (g_enum_get_value (choices, GPOINTER_TO_INT (value))->value_nick);
    }
  if (!value)
    return g_strdup ("");
  return field->kind == US_FIELD_TEXT ? us_text_get_plain (value) : g_strdup (value);
}
