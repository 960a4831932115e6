/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/templates.h"

#include "model/language.h"
#include "store/reader/reader.h"
#include "view/start/own-templates.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define FOLDER "/org/undersigned/Undersigned/templates/"

static const UsTemplate templates[] = {
  { "statement", N_ ("Joint Statement"), N_ ("What happens, and demands to whom it concerns") },
  { "minister", N_ ("Open Letter to a Minister"), N_ ("One addressee, one decision to take") },
  { "institution", N_ ("Letter to an Institution"),
    N_ ("Several addressees, headings, demands with sub-points") },
  { "parties", N_ ("Demands to Several Parties"), N_ ("To each party its own demands") },
};

/* The first is for everybody who writes in none of them. */
static const char *const languages[] = { "en", "fr", "es", "ar", NULL };

/**
 * us_templates_get_all:
 * @ret_n_templates: (out): rows
 *
 * Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_templates): the templates of the program
 */
const UsTemplate *
us_templates_get_all (gsize *ret_n_templates)
{
  g_return_val_if_fail (ret_n_templates != NULL, NULL);

  *ret_n_templates = G_N_ELEMENTS (templates);
  return templates;
}

/**
 * us_templates_get_languages:
 *
 * Any thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that they are in
 */
const char *const *
us_templates_get_languages (void)
{
  return languages;
}

/* "en" is in "en-GB" and not in "eng". */
static gboolean
is_of (const char *tag, const char *language)
{
  const gsize length = strlen (language);

  return g_ascii_strncasecmp (tag, language, length) == 0 && !g_ascii_isalpha (tag[length]);
}

/**
 * us_templates_have_language:
 * @tag: a BCP 47 tag, or the name of a locale
 *
 * Any thread.
 *
 * Returns: whether there are templates in that language
 */
gboolean
us_templates_have_language (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  for (gsize i = 0; languages[i] != NULL; i++)
    if (is_of (tag, languages[i]))
      return TRUE;
  return FALSE;
}

/**
 * us_templates_choose_language:
 * @wish: (nullable): a BCP 47 tag; %NULL or empty for the language of the desktop
 *
 * Any thread.
 *
 * Returns: (transfer none): the language of the templates that comes next to it
 */
const char *
us_templates_choose_language (const char *wish)
{
  const char *tag = wish != NULL && *wish != '\0' ? wish : g_get_language_names ()[0];

  for (gsize i = 0; languages[i] != NULL; i++)
    if (is_of (tag, languages[i]))
      return languages[i];
  return languages[0];
}

/**
 * us_templates_new_blank:
 * @language: (nullable): a BCP 47 tag; %NULL or empty for the language of the desktop
 *
 * Main thread only.
 *
 * Returns: (transfer full): a letter without content
 */
UsStatement *
us_templates_new_blank (const char *language)
{
  UsStatement *statement = us_statement_new ();
  g_autofree char *tag = NULL;

  tag = g_strdup (language != NULL && *language != '\0' ? language : g_get_language_names ()[0]);
  /* "pt_BR.UTF-8@euro" is "pt-BR" in a letter. */
  tag[strcspn (tag, ".@")] = '\0';
  g_strdelimit (tag, "_", '-');
  if (!g_str_equal (tag, "C") && us_language_is_valid (tag))
    us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, tag, NULL);
  return statement;
}

static GBytes *
lookup (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".statement", NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * us_templates_load:
 * @name: of a template of the program with its language, "minister.fr", or without, "minister", for
 *   that of the desktop; or of one's own template
 * @error: %US_ERROR; %G_IO_ERROR_NOT_FOUND when there is none of that name
 *
 * Main thread only.
 *
 * Returns: (transfer full): a letter with that content
 */
UsStatement *
us_templates_load (const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  bytes = lookup (name);
  if (bytes == NULL)
    {
      g_autofree char *full = g_strconcat (name, ".", us_templates_choose_language (NULL), NULL);

      bytes = lookup (full);
    }
  if (bytes == NULL)
    bytes = us_own_templates_read (name, error);
  return bytes == NULL ? NULL : us_reader_read (bytes, NULL, error);
}

/**
 * us_templates_describe_names:
 *
 * Main thread only.
 *
 * Returns: (transfer full): the names of all templates, one a line, for people to choose from
 */
char *
us_templates_describe_names (void)
{
  g_autoptr (GPtrArray) own = us_own_templates_list ();
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    for (gsize j = 0; languages[j] != NULL; j++)
      g_string_append_printf (names, "%s.%s\n", templates[i].id, languages[j]);
  for (guint i = 0; i < own->len; i++)
    g_string_append_printf (names, "%s\n", (const char *) own->pdata[i]);
  return g_string_free (names, FALSE);
}
