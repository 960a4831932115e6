/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-glance.h"

G_DEFINE_INTERFACE (UsSignatoryGlance, us_signatory_glance, G_TYPE_LIST_MODEL)

static void
us_signatory_glance_default_init (UsSignatoryGlanceInterface *interface)
{
}

/**
 * us_signatory_glance:
 * @model: a list of signatories
 * @items: (out caller-allocates): room for all of them, who stay the model's
 *
 * Gives all of them in their order. Main thread only.
 */
void
us_signatory_glance (GListModel *model, gpointer *items)
{
  g_return_if_fail (G_IS_LIST_MODEL (model));
  g_return_if_fail (items != NULL);

  if (US_IS_SIGNATORY_GLANCE (model))
    {
      US_SIGNATORY_GLANCE_GET_IFACE (model)->glance (US_SIGNATORY_GLANCE (model), items);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      items[i] = g_list_model_get_item (model, i);
      g_object_unref (items[i]);
    }
}

/**
 * us_signatory_glance_all:
 * @model: a list of signatories
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type UsSignatory): all of them in their order, with references
 */
GPtrArray *
us_signatory_glance_all (GListModel *model)
{
  GPtrArray *all;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  all = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_set_size (all, (int) g_list_model_get_n_items (model));
  if (all->len > 0)
    us_signatory_glance (model, all->pdata);
  for (guint i = 0; i < all->len; i++)
    g_object_ref (all->pdata[i]);
  return all;
}
