/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

typedef enum
{
  US_VERSION_NUMBER = 1, /* "3": what it is called for ever, whatever becomes of the others */
  US_VERSION_DATE,       /* when it was kept */
  US_VERSION_NAME,       /* what people say of it: "as sent to the members" */
  US_VERSION_LETTER,     /* the letter of then, without its signatories; private */
} UsVersionProperty;

#define US_TYPE_VERSION (us_version_get_type ())
G_DECLARE_FINAL_TYPE (UsVersion, us_version, US, VERSION, UsItem)

const char *us_version_get_number (UsVersion *self);
char *us_version_get_label (UsVersion *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
