/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsLanguage:
 * @tag: BCP 47
 * @name: in the language of the list
 * @own_name: in itself
 *
 * A language to choose.
 */
typedef struct
{
  char *tag;
  char *name;
  char *own_name;
} UsLanguage;

GPtrArray *us_language_list (const char *in_language) G_GNUC_WARN_UNUSED_RESULT;
char *us_language_get_desktop (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
