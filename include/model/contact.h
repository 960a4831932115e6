/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

typedef enum
{
  US_CONTACT_TEXT = 1, /* UsText */
} UsContactProperty;

#define US_TYPE_CONTACT (us_contact_get_type ())
G_DECLARE_FINAL_TYPE (UsContact, us_contact, US, CONTACT, UsItem)

UsContact *us_contact_new (UsText *text) G_GNUC_WARN_UNUSED_RESULT;
UsText *us_contact_get_text (UsContact *self);

G_END_DECLS
