/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/* Somebody whom the letter is sent to, or who gets a copy. */
typedef enum
{
  US_ADDRESSEE_HONORIFIC = 1,
  US_ADDRESSEE_NAME,
  US_ADDRESSEE_OFFICE,
  US_ADDRESSEE_ORGANISATION,
  US_ADDRESSEE_ADDRESS, /* postal lines */
  US_ADDRESSEE_COUNTRY,
  US_ADDRESSEE_EMAIL, /* private */
  US_ADDRESSEE_SALUTATION,
} UsAddresseeProperty;

#define US_TYPE_ADDRESSEE (us_addressee_get_type ())
G_DECLARE_FINAL_TYPE (UsAddressee, us_addressee, US, ADDRESSEE, UsItem)

UsAddressee *us_addressee_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *us_addressee_get_summary (UsAddressee *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
