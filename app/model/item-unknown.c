/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/item-unknown.h"

#include "model/item.h"

typedef struct
{
  char *attributes;
  char *elements;
} Unknown;

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("us-item-unknown");
}

static void
unknown_free (gpointer data)
{
  Unknown *unknown = data;

  g_free (unknown->attributes);
  g_free (unknown->elements);
  g_free (unknown);
}

/**
 * us_item_set_unknown:
 * @self: an item
 * @attributes: (nullable): attributes as they stood in the file
 * @elements: (nullable): elements as they stood in the file
 *
 * Keeps what a later version has put into the item, to be written back. Main thread only.
 */
void
us_item_set_unknown (UsItem *self, const char *attributes, const char *elements)
{
  Unknown *unknown = NULL;

  g_return_if_fail (US_IS_ITEM (self));

  if ((attributes && *attributes) || (elements && *elements))
    {
      unknown = g_new (Unknown, 1);
      unknown->attributes = g_strdup (attributes ? attributes : "");
      unknown->elements = g_strdup (elements ? elements : "");
    }
  g_object_set_qdata_full (G_OBJECT (self), get_quark (), unknown, unknown_free);
}

/**
 * us_item_get_unknown_attributes:
 * @self: an item
 *
 * Gives the attributes of a later version. Main thread only.
 *
 * Returns: (transfer none): the attributes as in the file, empty when there are none
 */
const char *
us_item_get_unknown_attributes (UsItem *self)
{
  Unknown *unknown;

  g_return_val_if_fail (US_IS_ITEM (self), "");

  unknown = g_object_get_qdata (G_OBJECT (self), get_quark ());
  return unknown ? unknown->attributes : "";
}

/**
 * us_item_get_unknown_elements:
 * @self: an item
 *
 * Gives the elements of a later version. Main thread only.
 *
 * Returns: (transfer none): the elements as in the file, empty when there are none
 */
const char *
us_item_get_unknown_elements (UsItem *self)
{
  Unknown *unknown;

  g_return_val_if_fail (US_IS_ITEM (self), "");

  unknown = g_object_get_qdata (G_OBJECT (self), get_quark ());
  return unknown ? unknown->elements : "";
}
