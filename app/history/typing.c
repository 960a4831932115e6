/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/typing.h"

#include "model/item.h"

#include <string.h>

static const char *
get_string (UsFieldKind kind, gconstpointer value)
{
  if (!value)
    return "";
  return kind == US_FIELD_TEXT ? us_text_get_string (value) : value;
}

static gboolean
is_inside_character (char byte)
{
  return ((guchar) byte & 0xc0) == 0x80;
}

/* Finds the run by which @longer is longer. Returns: whether there is no other difference. */
static gboolean
find_run (const char *shorter, const char *longer, const char **ret_run, guint *ret_length)
{
  gsize total = strlen (shorter);
  gsize length = strlen (longer) - total;
  gsize start = 0;

  while (start < total && shorter[start] == longer[start])
    start++;
  while (start > 0 && is_inside_character (longer[start]))
    start--;
  if (strcmp (shorter + start, longer + start + length) != 0)
    return FALSE;
  *ret_run = longer + start;
  *ret_length = length;
  return TRUE;
}

/**
 * us_typing_recognise:
 * @change: any change
 * @ret_run: (out) (transfer none): the run, until the change goes
 * @ret_length: (out): its length in bytes
 *
 * Tells whether a change puts one run of characters into a string or text, or takes one out. The
 * out-parameters are set only when it does. Main thread only.
 *
 * Returns: what it does
 */
UsTyping
us_typing_recognise (const UsChange *change, const char **ret_run, guint *ret_length)
{
  const UsField *field;
  const char *before;
  const char *after;
  guint n_fields;

  g_return_val_if_fail (change, US_TYPING_NONE);
  g_return_val_if_fail (ret_run && ret_length, US_TYPING_NONE);

  if (change->kind != US_CHANGE_SET)
    return US_TYPING_NONE;
  field =
      &us_item_class_get_fields (US_ITEM_GET_CLASS (change->item), &n_fields)[change->property - 1];
  if (field->kind != US_FIELD_LINE && field->kind != US_FIELD_LINES && field->kind != US_FIELD_TEXT)
    return US_TYPING_NONE;
  before = get_string (field->kind, change->old_value);
  after = get_string (field->kind, change->new_value);
  if (strlen (after) > strlen (before))
    return find_run (before, after, ret_run, ret_length) ? US_TYPING_INSERT : US_TYPING_NONE;
  if (strlen (after) < strlen (before))
    return find_run (after, before, ret_run, ret_length) ? US_TYPING_DELETE : US_TYPING_NONE;
  return US_TYPING_NONE;
}

static gboolean
is_same_text (const UsChange *change, const UsChange *other)
{
  return change->kind == US_CHANGE_SET && change->item == other->item &&
         change->property == other->property;
}

/**
 * us_typing_is_over:
 * @changes: (element-type UsChange): what has just been done
 * @change: what was done next, without a pause
 * @ret_space: (out): whether a space was typed
 *
 * Tells whether something that was selected has made room for a character that is typed over it.
 * Main thread only.
 *
 * Returns: %TRUE when it has
 */
gboolean
us_typing_is_over (GPtrArray *changes, const UsChange *change, gboolean *ret_space)
{
  gboolean removed = FALSE, same = FALSE;
  const char *run;
  guint length;

  g_return_val_if_fail (changes, FALSE);
  g_return_val_if_fail (change && ret_space, FALSE);

  if (us_typing_recognise (change, &run, &length) != US_TYPING_INSERT ||
      !us_typing_is_character (run, length))
    return FALSE;
  *ret_space = g_unichar_isspace (g_utf8_get_char (run));
  for (guint i = 0; i < changes->len; i++)
    {
      const UsChange *earlier = changes->pdata[i];

      removed = removed || earlier->kind == US_CHANGE_REMOVE ||
                us_typing_recognise (earlier, &run, &length) == US_TYPING_DELETE;
      same = same || is_same_text (earlier, change);
    }
  return removed && same;
}

/**
 * us_typing_is_character:
 * @run: valid UTF-8
 * @length: its length in bytes
 *
 * Tells whether a run is what one key gives: one character, perhaps with marks. Any thread.
 *
 * Returns: %TRUE when it is
 */
gboolean
us_typing_is_character (const char *run, guint length)
{
  guint bases = 0;

  g_return_val_if_fail (run, FALSE);

  for (const char *position = run; position < run + length; position = g_utf8_next_char (position))
    bases += !g_unichar_ismark (g_utf8_get_char (position));
  return length > 0 && bases <= 1;
}
