/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsNameSign:
 * @US_NAME_SIGN_ORGANISATION: no person is called so
 * @US_NAME_SIGN_NONE: a person may be called so, and an organisation too
 * @US_NAME_SIGN_PERSON: it has what people have in their names
 *
 * What a name tells by itself of who has it.
 */
typedef enum
{
  US_NAME_SIGN_ORGANISATION,
  US_NAME_SIGN_NONE,
  US_NAME_SIGN_PERSON,
} UsNameSign;

UsNameSign us_name_sign_find (const char *name);

G_END_DECLS
