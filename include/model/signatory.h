/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/**
 * UsSignatoryKind:
 * @US_SIGNATORY_IS_ORGANISATION: an organisation
 * @US_SIGNATORY_IS_INDIVIDUAL: a person for themselves
 * @US_SIGNATORY_IS_REPRESENTATIVE: a person for an organisation
 */
typedef enum
{
  US_SIGNATORY_IS_ORGANISATION,
  US_SIGNATORY_IS_INDIVIDUAL,
  US_SIGNATORY_IS_REPRESENTATIVE,
} UsSignatoryKind;

/**
 * UsSignatoryStatus:
 * @US_SIGNATORY_CONFIRMED: has agreed; the only ones who are printed unless asked otherwise
 * @US_SIGNATORY_INVITED: was asked and has not answered
 * @US_SIGNATORY_DECLINED: said no
 * @US_SIGNATORY_WITHDRAWN: had agreed and took it back
 */
typedef enum
{
  US_SIGNATORY_CONFIRMED,
  US_SIGNATORY_INVITED,
  US_SIGNATORY_DECLINED,
  US_SIGNATORY_WITHDRAWN,
} UsSignatoryStatus;

/**
 * UsSignatoryListing:
 * @US_SIGNATORY_SHOWN: printed by name
 * @US_SIGNATORY_WITHHELD: counted in publications, and not named
 */
typedef enum
{
  US_SIGNATORY_SHOWN,
  US_SIGNATORY_WITHHELD,
} UsSignatoryListing;

#define US_TYPE_SIGNATORY_LISTING (us_signatory_listing_get_type ())
GType us_signatory_listing_get_type (void);
#define US_TYPE_SIGNATORY_KIND (us_signatory_kind_get_type ())
GType us_signatory_kind_get_type (void);
#define US_TYPE_SIGNATORY_STATUS (us_signatory_status_get_type ())
GType us_signatory_status_get_type (void);

typedef enum
{
  US_SIGNATORY_KIND = 1,
  US_SIGNATORY_STATUS, /* private */
  US_SIGNATORY_GROUP,
  US_SIGNATORY_NAME,
  US_SIGNATORY_SORT,
  US_SIGNATORY_PERSON,
  US_SIGNATORY_ROLE,
  US_SIGNATORY_ORGANISATION,
  US_SIGNATORY_COUNTRY,
  US_SIGNATORY_NOTE,
  US_SIGNATORY_LINK,
  US_SIGNATORY_EMAIL,       /* private */
  US_SIGNATORY_REMARK,      /* private */
  US_SIGNATORY_APPROVED_BY, /* private; property "approved-by" */
  US_SIGNATORY_APPROVED_ON, /* private, a date; property "approved-on" */
  US_SIGNATORY_MESSAGE,     /* private: where the approval can be read again */
  US_SIGNATORY_LISTING,     /* private */
  US_SIGNATORY_AGREED_TO,   /* private: the number of a version; property "agreed-to" */
} UsSignatoryProperty;

/* One more than the last of them, for tables of values by property. */
#define US_SIGNATORY_N_PROPERTIES (US_SIGNATORY_AGREED_TO + 1)

#define US_TYPE_SIGNATORY (us_signatory_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatory, us_signatory, US, SIGNATORY, UsItem)

UsSignatory *us_signatory_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
const char *us_signatory_get_name (UsSignatory *self);
UsSignatoryKind us_signatory_get_kind (UsSignatory *self);
UsSignatoryStatus us_signatory_get_status (UsSignatory *self);
char *us_signatory_get_details (UsSignatory *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
