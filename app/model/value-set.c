/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/value-set.h"

#include <string.h>

/* Where the value of a field is, or would be, among those that are kept. */
static guint
find_place (const UsValueSet *self, guint field)
{
  return (guint) __builtin_popcountll (self->filled & ((G_GUINT64_CONSTANT (1) << field) - 1));
}

static gboolean
is_filled (const UsValueSet *self, guint field)
{
  return (self->filled >> field & 1) != 0;
}

/**
 * us_value_set_get:
 * @self: values
 * @field: row of a field, below %US_VALUE_SET_MAX
 *
 * Gives a value. Any thread.
 *
 * Returns: (nullable): the value, or %NULL where there is none
 */
gpointer
us_value_set_get (const UsValueSet *self, guint field)
{
  g_return_val_if_fail (self != NULL && field < US_VALUE_SET_MAX, NULL);

  return is_filled (self, field) ? self->kept[find_place (self, field)] : NULL;
}

/**
 * us_value_set_replace:
 * @self: values
 * @field: row of a field, below %US_VALUE_SET_MAX
 * @value: (nullable): its new value, or %NULL for none
 *
 * Puts a value in the place of another. Any thread, one at a time.
 *
 * Returns: (nullable): the value that was there
 */
gpointer
us_value_set_replace (UsValueSet *self, guint field, gpointer value)
{
  guint place, count;
  gpointer old = NULL;

  g_return_val_if_fail (self != NULL && field < US_VALUE_SET_MAX, NULL);

  place = find_place (self, field);
  count = (guint) __builtin_popcountll (self->filled);
  if (is_filled (self, field))
    {
      old = self->kept[place];
      if (value != NULL)
        self->kept[place] = value;
      else
        {
          memmove (&self->kept[place], &self->kept[place + 1],
                   (count - place - 1) * sizeof (gpointer));
          self->filled &= ~(G_GUINT64_CONSTANT (1) << field);
        }
    }
  else if (value != NULL)
    {
      self->kept = g_renew (gpointer, self->kept, count + 1);
      memmove (&self->kept[place + 1], &self->kept[place], (count - place) * sizeof (gpointer));
      self->kept[place] = value;
      self->filled |= G_GUINT64_CONSTANT (1) << field;
    }
  return old;
}

/**
 * us_value_set_spread:
 * @self: values
 * @n_fields: how many fields there are, at most %US_VALUE_SET_MAX
 * @ret_values: (out) (array length=n_fields): the value of each field, or %NULL
 *
 * Gives all values, those that there are not among them. Any thread.
 */
void
us_value_set_spread (const UsValueSet *self, guint n_fields, gconstpointer *ret_values)
{
  const gpointer *next;

  g_return_if_fail (self != NULL && n_fields <= US_VALUE_SET_MAX);
  g_return_if_fail (ret_values != NULL);

  next = self->kept;
  for (guint i = 0; i < n_fields; i++)
    ret_values[i] = is_filled (self, i) ? *next++ : NULL;
}

/**
 * us_value_set_clear:
 * @self: values, none of which is needed any more
 *
 * Frees what they were kept in, and not the values themselves. Any thread, one at a time.
 */
void
us_value_set_clear (UsValueSet *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->kept, g_free);
  self->filled = 0;
}
