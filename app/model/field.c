/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/field.h"

#include "model/error.h"
#include "model/image.h"
#include "model/language.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* The characters of ASCII that no file can hold; tabs and line breaks it can. */
#define NO_XML                                                                                     \
  "\001\002\003\004\005\006\007\010\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031"   \
  "\032\033"                                                                                       \
  "\034\035\036\037\177"

static gboolean
is_number (const char *value, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (value[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_date (const char *value)
{
  gsize length = strlen (value);
  guint year, month = 1, day = 1;

  if ((length != 4 && length != 7 && length != 10) || !is_number (value, 4))
    return FALSE;
  year = atoi (value);
  if (length >= 7)
    {
      if (value[4] != '-' || !is_number (value + 5, 2))
        return FALSE;
      month = atoi (value + 5);
    }
  if (length == 10)
    {
      if (value[7] != '-' || !is_number (value + 8, 2))
        return FALSE;
      day = atoi (value + 8);
    }
  return month <= 12 && g_date_valid_dmy (day, month, year);
}

static gboolean
check_date (const char *value, GError **error)
{
  if (value[0] == '\0' || is_date (value))
    return TRUE;
  /* translators: %s is what somebody has entered */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED,
               _ ("“%s” is not a date. Write 2026, 2026-03 or 2026-03-22."), value);
  return FALSE;
}

static gboolean
check_language (const char *value, GError **error)
{
  if (value[0] == '\0' || us_language_is_valid (value))
    return TRUE;
  /* translators: %s is what somebody has entered; leave the three codes as they are */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED,
               _ ("“%s” is not the code of a language. Codes look like en, pt-BR or zh-Hans."),
               value);
  return FALSE;
}

static gboolean
check_choice (const UsField *field, const char *value, GError **error)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());
  g_autoptr (GString) known = NULL;

  if (g_enum_get_value_by_nick (choices, value))
    return TRUE;
  known = g_string_new (NULL);
  for (guint i = 0; i < choices->n_values; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", choices->values[i].value_nick);
  /* translators: the first %s is what somebody has entered, the second a list of words */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("“%s” is not one of: %s."), value, known->str);
  return FALSE;
}

static gboolean
check_level (const char *value, GError **error)
{
  if (value[0] >= '0' && value[0] - '0' <= (int) US_LEVEL_MAX && value[1] == '\0')
    return TRUE;
  /* translators: %s is what somebody has entered, %u a small number */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("“%s” is not a level from 0 to %u."), value,
               US_LEVEL_MAX);
  return FALSE;
}

/* "25" and "12.5", but neither "1e1" nor " 9" nor "12,50". */
static gboolean
check_measure (const char *value, guint least, guint most, GError **error)
{
  gsize whole = strspn (value, "0123456789");
  const char *rest = value + whole;

  if (*value == '\0')
    return TRUE;
  if (whole >= 1 && whole <= 3 &&
      (*rest == '\0' || (*rest == '.' && g_ascii_isdigit (rest[1]) && rest[2] == '\0')) &&
      g_ascii_strtod (value, NULL) >= least && g_ascii_strtod (value, NULL) <= most)
    return TRUE;
  /* translators: %s is what somebody has entered, both %u are numbers */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED,
               _ ("“%s” is not a number from %u to %u, such as 12 or 12.5."), value, least, most);
  return FALSE;
}

/* It is read as a file is, which may hold what a field may not. */
static gboolean
check_letter (const char *value, GError **error)
{
  const char *bad = value + strcspn (value, NO_XML);

  if (strlen (value) > US_LETTER_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: %u is a number of bytes */
                   _ ("This letter is longer than the %u bytes that a version of it can have."),
                   US_LETTER_MAX);
      return FALSE;
    }
  if (*bad == '\0' && g_utf8_validate (value, -1, NULL))
    return TRUE;
  g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                       _ ("This letter has characters that cannot be saved."));
  return FALSE;
}

static gboolean
check_value (const UsField *field, const char *value, GError **error)
{
  if (field->kind == US_FIELD_IMAGE)
    return us_image_check (value, error);
  if (field->kind == US_FIELD_LETTER)
    return check_letter (value, error);
  if (!us_characters_check (value, -1, field->kind == US_FIELD_LINES ? US_CHARACTERS_LINES : 0,
                            error))
    return FALSE;
  switch (field->kind)
    {
    case US_FIELD_LINE:
    case US_FIELD_LINES:
    case US_FIELD_TEXT:
      return TRUE;
    case US_FIELD_CHOICE:
      return check_choice (field, value, error);
    case US_FIELD_LEVEL:
      return check_level (value, error);
    case US_FIELD_DATE:
      return check_date (value, error);
    case US_FIELD_LANGUAGE:
      return check_language (value, error);
    case US_FIELD_MILLIMETRES:
      return check_measure (value, 0, US_MILLIMETRES_MAX, error);
    case US_FIELD_POINTS:
      return check_measure (value, US_POINTS_MIN, US_POINTS_MAX, error);
    case US_FIELD_IMAGE:
    case US_FIELD_LETTER:
    default:
      g_assert_not_reached ();
    }
}

/**
 * us_field_check:
 * @field: a row of a table of fields
 * @value: a value as people and files write it: a text, a nick, a date, a code, a number
 *
 * Tells whether a field can hold a value. The empty string clears a field of any kind but a choice
 * or a level. Any thread.
 *
 * Returns: %TRUE when it can; otherwise @error is US_ERROR_REFUSED and names the field and the
 * place
 */
gboolean
us_field_check (const UsField *field, const char *value, GError **error)
{
  g_return_val_if_fail (field, FALSE);
  g_return_val_if_fail (value, FALSE);

  if (check_value (field, value, error))
    return TRUE;
  g_prefix_error (error, "%s: ", _ (field->title));
  return FALSE;
}
