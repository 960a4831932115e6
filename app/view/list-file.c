/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/list-file.h"

#include "view/settings.h"
#include "view/start/templates.h"

/**
 * us_list_file_is:
 * @file: a file
 *
 * Whether a file is a table or address cards by its name, and so can be no letter but who signs
 * one. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_list_file_is (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".xlsx", ".ods", ".vcf" };
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  folded = g_ascii_strdown (name, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (folded, suffixes[i]))
      return TRUE;
  return FALSE;
}

/**
 * us_list_file_take:
 * @window: a window
 * @file: a list
 *
 * Offers those in the list as signatories of the letter that the window shows, or of a new one.
 * Main thread only.
 */
void
us_list_file_take (UsWindow *window, GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  if (us_window_get_document (window) == NULL)
    {
      g_autofree char *language = g_settings_get_string (us_settings_get (), "letter-language");
      g_autoptr (UsStatement) statement = us_templates_new_blank (language);
      g_autoptr (UsDocument) document = us_document_new (statement);

      us_window_set_document (window, document);
    }
  us_window_search (window);
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (window)), "signatories.load", "s", uri);
}
