/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/weak-data.h"

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * us_weak_data_set:
 * @object: an object
 * @key: a name among the data of it
 * @target: (type GObject) (nullable): another object
 *
 * Lets the one remember the other for as long as both live. Main thread only.
 */
void
us_weak_data_set (GObject *object, const char *key, gpointer target)
{
  GWeakRef *ref;

  g_return_if_fail (G_IS_OBJECT (object) && key != NULL);
  g_return_if_fail (target == NULL || G_IS_OBJECT (target));

  ref = g_object_get_data (object, key);
  if (ref == NULL)
    {
      ref = g_new0 (GWeakRef, 1);
      g_weak_ref_init (ref, NULL);
      g_object_set_data_full (object, key, ref, weak_ref_free);
    }
  g_weak_ref_set (ref, target);
}

/**
 * us_weak_data_dup:
 * @object: an object
 * @key: a name among the data of it
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable) (type GObject): what it remembers, if that still lives
 */
gpointer
us_weak_data_dup (GObject *object, const char *key)
{
  GWeakRef *ref;

  g_return_val_if_fail (G_IS_OBJECT (object) && key != NULL, NULL);

  ref = g_object_get_data (object, key);
  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}
