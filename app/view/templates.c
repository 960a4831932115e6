/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/templates.h"

#include "model/language.h"
#include "store/reader.h"

#include <gio/gio.h>

#define FOLDER "/org/undersigned/Undersigned/templates/"

/**
 * us_templates_new_blank:
 *
 * Main thread only.
 *
 * Returns: (transfer full): a letter without content, in the language of the desktop
 */
UsStatement *
us_templates_new_blank (void)
{
  UsStatement *statement = us_statement_new ();
  g_autofree char *language = g_strdup (g_get_language_names ()[0]);

  /* "pt_BR.UTF-8@euro" is "pt-BR" in a letter. */
  language[strcspn (language, ".@")] = '\0';
  g_strdelimit (language, "_", '-');
  if (!g_str_equal (language, "C") && us_language_is_valid (language))
    us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, language, NULL);
  return statement;
}

/**
 * us_templates_load:
 * @name: of a template: "english"
 * @error: %US_ERROR, or %G_RESOURCE_ERROR when there is none of that name
 *
 * Main thread only.
 *
 * Returns: (transfer full): a letter with that content
 */
UsStatement *
us_templates_load (const char *name, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  path = g_strconcat (FOLDER, name, ".statement", NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes == NULL ? NULL : us_reader_read (bytes, NULL, error);
}
