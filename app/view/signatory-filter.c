/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatory-filter.h"

#include "model/signatory.h"

/* Where a search looks, the likeliest first. */
static const UsSignatoryProperty searched[] = {
  US_SIGNATORY_NAME, US_SIGNATORY_PERSON,  US_SIGNATORY_ORGANISATION,
  US_SIGNATORY_ROLE, US_SIGNATORY_COUNTRY, US_SIGNATORY_GROUP,
};

static gboolean
matches (gpointer item, gpointer user_data)
{
  const char *wanted = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      const char *value = us_item_get_string (item, searched[i]);

      if (*value != '\0')
        {
          g_autofree char *folded = g_utf8_casefold (value, -1);

          if (strstr (folded, wanted) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * us_signatory_filter_new:
 * @text: what to look for, in any case
 *
 * Main thread only.
 *
 * Returns: (transfer full): a filter for #UsSignatory
 */
GtkFilter *
us_signatory_filter_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return GTK_FILTER (gtk_custom_filter_new (matches, g_utf8_casefold (text, -1), g_free));
}
