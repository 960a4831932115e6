/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/change.h"

G_BEGIN_DECLS

/**
 * UsTyping:
 * @US_TYPING_NONE: something else
 * @US_TYPING_INSERT: one run of characters was put in
 * @US_TYPING_DELETE: one run of characters was taken out
 *
 * What a change of a text looks like from the keyboard.
 */
typedef enum
{
  US_TYPING_NONE,
  US_TYPING_INSERT,
  US_TYPING_DELETE,
} UsTyping;

UsTyping us_typing_recognise (const UsChange *change, const char **ret_run, guint *ret_length);
gboolean us_typing_is_over (GPtrArray *changes, const UsChange *change, gboolean *ret_space);
gboolean us_typing_is_character (const char *run, guint length);

G_END_DECLS
