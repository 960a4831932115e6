/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-heading.h"

#include "model/statement.h"
#include "view/signatories/signatory-fields.h"

/**
 * us_signatory_heading_get:
 * @signatory: a signatory
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): what stands above those who are kept together with it;
 *   %NULL when the order is not one of groups
 */
char *
us_signatory_heading_get (UsSignatory *signatory)
{
  UsStatement *statement;
  guint property;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);

  statement = us_item_get_statement (US_ITEM (signatory));
  if (statement == NULL)
    return NULL;
  switch (
      (UsSignatoryOrder) us_item_get_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER))
    {
    case US_ORDER_GROUP:
      property = US_SIGNATORY_GROUP;
      break;
    case US_ORDER_COUNTRY:
      property = US_SIGNATORY_COUNTRY;
      break;
    case US_ORDER_KIND:
      property = US_SIGNATORY_KIND;
      break;
    case US_ORDER_MANUAL:
    case US_ORDER_NAME:
    case US_ORDER_FAMILY_NAME:
    case US_ORDER_DATE:
    default:
      return NULL;
    }
  return g_strdup (
      us_signatory_fields_value_title (property, us_signatory_fields_value (signatory, property)));
}
