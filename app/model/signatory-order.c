/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/signatory-order.h"

static const GEnumValue orders[] = {
  { US_ORDER_MANUAL, "US_ORDER_MANUAL", "manual" },
  { US_ORDER_NAME, "US_ORDER_NAME", "name" },
  { US_ORDER_FAMILY_NAME, "US_ORDER_FAMILY_NAME", "family-name" },
  { US_ORDER_COUNTRY, "US_ORDER_COUNTRY", "country" },
  { US_ORDER_GROUP, "US_ORDER_GROUP", "group" },
  { US_ORDER_DATE, "US_ORDER_DATE", "date" },
  { US_ORDER_KIND, "US_ORDER_KIND", "kind" },
  { 0, NULL, NULL },
};

static const GEnumValue headings[] = {
  { US_HEADINGS_GROUP, "US_HEADINGS_GROUP", "group" },
  { US_HEADINGS_NONE, "US_HEADINGS_NONE", "none" },
  { US_HEADINGS_KIND, "US_HEADINGS_KIND", "kind" },
  { US_HEADINGS_COUNTRY, "US_HEADINGS_COUNTRY", "country" },
  { US_HEADINGS_REGION, "US_HEADINGS_REGION", "region" },
  { 0, NULL, NULL },
};

static const GEnumValue numberings[] = {
  { US_SIGNATORY_NUMBERING_NONE, "US_SIGNATORY_NUMBERING_NONE", "none" },
  { US_SIGNATORY_NUMBERING_THROUGH, "US_SIGNATORY_NUMBERING_THROUGH", "through" },
  { US_SIGNATORY_NUMBERING_GROUP, "US_SIGNATORY_NUMBERING_GROUP", "group" },
  { 0, NULL, NULL },
};

/**
 * us_signatory_order_get_type:
 *
 * Gives the type of #UsSignatoryOrder. Any thread.
 *
 * Returns: the type
 */
GType
us_signatory_order_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsSignatoryOrder", orders));
  return type;
}

/**
 * us_signatory_headings_get_type:
 *
 * Gives the type of #UsSignatoryHeadings. Any thread.
 *
 * Returns: the type
 */
GType
us_signatory_headings_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsSignatoryHeadings", headings));
  return type;
}

/**
 * us_signatory_numbering_get_type:
 *
 * Gives the type of #UsSignatoryNumbering. Any thread.
 *
 * Returns: the type
 */
GType
us_signatory_numbering_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsSignatoryNumbering", numberings));
  return type;
}
