/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsTemplate:
 * @id: the stem of its files: "minister" for minister.en.statement
 * @title: untranslated
 * @description: untranslated
 *
 * A template that comes with the program, in every language of us_templates_get_languages().
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *description;
} UsTemplate;

const UsTemplate *us_templates_get_all (gsize *ret_n_templates);
const char *const *us_templates_get_languages (void);
gboolean us_templates_have_language (const char *tag);
const char *us_templates_choose_language (const char *wish);
UsStatement *us_templates_new_blank (const char *language) G_GNUC_WARN_UNUSED_RESULT;
UsStatement *us_templates_load (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *us_templates_describe_names (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
