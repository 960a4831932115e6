/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UsSignatoryOrder:
 * @US_ORDER_MANUAL: as they stand in the list
 * @US_ORDER_NAME: A–Z
 * @US_ORDER_FAMILY_NAME: A–Z, people by their family names
 * @US_ORDER_COUNTRY: by country, then by name
 * @US_ORDER_GROUP: by group, then by name
 * @US_ORDER_DATE: by the date of agreement
 * @US_ORDER_KIND: organisations, then people for one, then people
 *
 * In which order signatories are shown and printed. All but the first leave the list as it stands.
 */
typedef enum
{
  US_ORDER_MANUAL,
  US_ORDER_NAME,
  US_ORDER_FAMILY_NAME,
  US_ORDER_COUNTRY,
  US_ORDER_GROUP,
  US_ORDER_DATE,
  US_ORDER_KIND,
} UsSignatoryOrder;

/**
 * UsSignatoryHeadings:
 * @US_HEADINGS_GROUP: the groups that people made
 * @US_HEADINGS_NONE: none
 * @US_HEADINGS_KIND: organisations and people
 * @US_HEADINGS_COUNTRY: countries
 * @US_HEADINGS_REGION: regions of the world
 *
 * What parts the signatories of a publication.
 */
typedef enum
{
  US_HEADINGS_GROUP,
  US_HEADINGS_NONE,
  US_HEADINGS_KIND,
  US_HEADINGS_COUNTRY,
  US_HEADINGS_REGION,
} UsSignatoryHeadings;

/**
 * UsSignatoryNumbering:
 * @US_SIGNATORY_NUMBERING_NONE: no numbers
 * @US_SIGNATORY_NUMBERING_THROUGH: from the first to the last
 * @US_SIGNATORY_NUMBERING_GROUP: anew below each heading
 *
 * How the signatories of a publication are numbered.
 */
typedef enum
{
  US_SIGNATORY_NUMBERING_NONE,
  US_SIGNATORY_NUMBERING_THROUGH,
  US_SIGNATORY_NUMBERING_GROUP,
} UsSignatoryNumbering;

#define US_TYPE_SIGNATORY_ORDER (us_signatory_order_get_type ())
GType us_signatory_order_get_type (void);
#define US_TYPE_SIGNATORY_HEADINGS (us_signatory_headings_get_type ())
GType us_signatory_headings_get_type (void);
#define US_TYPE_SIGNATORY_NUMBERING (us_signatory_numbering_get_type ())
GType us_signatory_numbering_get_type (void);

G_END_DECLS
