/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/reader/reader-damage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include <libxml/xmlerror.h>

#include "model/error.h"

/**
 * us_damage_count_lines:
 * @data: (array length=length): the part of a file before a place
 * @length: length of @data in bytes
 *
 * Gives the line of the place. Any thread.
 *
 * Returns: the line, from 1
 */
guint
us_damage_count_lines (const char *data, gsize length)
{
  const char *end = data + length;
  guint line = 1;

  g_return_val_if_fail (data != NULL, 1);

  for (const char *p = data; (p = memchr (p, '\n', (gsize) (end - p))) != NULL; p++)
    line++;
  return line;
}

/**
 * us_damage_new_cut_off:
 * @data: (array length=length): a file
 * @length: length of @data in bytes
 *
 * Says that a file is not complete. Any thread.
 *
 * Returns: (transfer full): %US_ERROR_DAMAGED
 */
GError *
us_damage_new_cut_off (const char *data, gsize length)
{
  g_return_val_if_fail (data != NULL, NULL);

  /* translators: %u is a line of a file */
  return g_error_new (US_ERROR, US_ERROR_DAMAGED, _ ("The file ends in the middle, at line %u."),
                      us_damage_count_lines (data, length));
}

/**
 * us_damage_new_malformed:
 * @code: an error of libxml2's parser
 * @line: the line where it is
 *
 * Says that a file is no good XML. Any thread.
 *
 * Returns: (transfer full): %US_ERROR_DAMAGED
 */
GError *
us_damage_new_malformed (int code, guint line)
{
  static const struct
  {
    int code;
    const char *message;
  } messages[] = {
    /* translators: %u is a line of a file */
    { XML_ERR_UNDECLARED_ENTITY, N_ ("Line %u: there is an unknown entity.") },
    { XML_WAR_UNDECLARED_ENTITY, N_ ("Line %u: there is an unknown entity.") },
    /* translators: %u is a line of a file */
    { XML_ERR_TAG_NAME_MISMATCH, N_ ("Line %u: an element ends that is not the one begun last.") },
    /* translators: %u is a line of a file */
    { XML_ERR_INVALID_CHAR, N_ ("Line %u: there is a control character, which no statement has.") },
    /* translators: %u is a line of a file */
    { XML_ERR_ATTRIBUTE_REDEFINED, N_ ("Line %u: an element has the same attribute twice.") },
  };
  /* translators: %u is a line of a file */
  const char *message = _ ("Line %u: the file is damaged here; it is not well-formed XML.");

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      if (messages[i].code == code)
        message = _ (messages[i].message);
    }
  return g_error_new (US_ERROR, US_ERROR_DAMAGED, message, line);
}

/**
 * us_damage_new_at_line:
 * @local: (transfer full): what is wrong, without the line
 * @line: the line where it is
 *
 * Adds the line to a sentence. What the model refuses is damage in a file. What concerns the file
 * as a whole stays as it is. Any thread.
 *
 * Returns: (transfer full): the whole sentence
 */
GError *
us_damage_new_at_line (GError *local, guint line)
{
  GError *error;

  g_return_val_if_fail (local != NULL, NULL);

  if (local->code == US_ERROR_NEWER || local->code == US_ERROR_UNKNOWN_FORMAT)
    return local;
  error = g_error_new (
      US_ERROR, local->code == US_ERROR_TOO_BIG ? US_ERROR_TOO_BIG : US_ERROR_DAMAGED,
      /* translators: %u is a line of a file, %s a whole sentence that says what is wrong there */
      _ ("Line %u: %s"), line, local->message);
  g_error_free (local);
  return error;
}
