/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/spelling/spelling-languages.h"

#include <glib/gi18n.h>

#include "model/language-list.h"
#include "model/language.h"
#include "view/accessible.h"
#include "view/settings.h"
#include "view/spelling/dictionaries.h"

#define KEY "spelling-languages"

typedef struct
{
  char *tag;
  char *name;
} Language;

static void
language_free (gpointer data)
{
  Language *self = data;

  g_free (self->tag);
  g_free (self->name);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Language *const *left = a;
  const Language *const *right = b;

  return g_utf8_collate ((*left)->name, (*right)->name);
}

/* What there are dictionaries of, and what was chosen while there was one. */
static GPtrArray *
list_languages (void)
{
  g_auto (GStrv) chosen = g_settings_get_strv (us_settings_get (), KEY);
  g_auto (GStrv) installed = us_dictionaries_list_languages ();
  g_autofree char *desktop = us_language_get_desktop ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;
  GPtrArray *languages = g_ptr_array_new_with_free_func (language_free);

  g_strv_builder_addv (builder, (const char **) installed);
  for (gsize i = 0; chosen[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) installed, chosen[i]))
      g_strv_builder_add (builder, chosen[i]);
  tags = g_strv_builder_end (builder);
  for (gsize i = 0; tags[i] != NULL; i++)
    {
      Language *language = g_new (Language, 1);

      language->tag = g_strdup (tags[i]);
      language->name = us_language_get_name (tags[i], desktop);
      g_ptr_array_add (languages, language);
    }
  g_ptr_array_sort (languages, compare_names);
  return languages;
}

/* The setting has this language, or it does not. */
static gboolean
is_chosen (GValue *value, GVariant *variant, gpointer user_data)
{
  g_autofree const char **chosen = g_variant_get_strv (variant, NULL);

  g_value_set_boolean (value, g_strv_contains (chosen, user_data));
  return TRUE;
}

static GVariant *
choose (const GValue *value, const GVariantType *type, gpointer user_data)
{
  g_auto (GStrv) chosen = g_settings_get_strv (us_settings_get (), KEY);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  for (gsize i = 0; chosen[i] != NULL; i++)
    if (!g_str_equal (chosen[i], user_data))
      g_ptr_array_add (wanted, chosen[i]);
  if (g_value_get_boolean (value))
    g_ptr_array_add (wanted, user_data);
  return g_variant_new_strv ((const char *const *) wanted->pdata, (gssize) wanted->len);
}

static void
update_subtitle_cb (AdwExpanderRow *row)
{
  const GPtrArray *languages = g_object_get_data (G_OBJECT (row), KEY);
  g_auto (GStrv) chosen = g_settings_get_strv (us_settings_get (), KEY);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *line = NULL;

  for (guint i = 0; i < languages->len; i++)
    {
      const Language *language = languages->pdata[i];

      if (g_strv_contains ((const char *const *) chosen, language->tag))
        g_ptr_array_add (names, language->name);
    }
  g_ptr_array_add (names, NULL);
  /* translators: between the names of languages */
  line = g_strjoinv (_ (", "), (char **) names->pdata);
  adw_expander_row_set_subtitle (row,
                                 *line != '\0' ? line : _ ("Only those of the letter’s language"));
}

static void
add_language (AdwExpanderRow *row, const Language *language)
{
  GtkWidget *choice = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  us_accessible_name (check, language->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (choice), language->name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (choice), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (choice), check);
  adw_expander_row_add_row (row, choice);
  g_settings_bind_with_mapping (us_settings_get (), KEY, check, "active", G_SETTINGS_BIND_DEFAULT,
                                is_chosen, choose, g_strdup (language->tag), g_free);
}

/**
 * us_spelling_languages_fill:
 * @row: a new row
 *
 * Fills it with the languages of the dictionaries there are, to choose whose words are right in all
 * letters. Main thread only.
 */
void
us_spelling_languages_fill (AdwExpanderRow *row)
{
  GPtrArray *languages;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  languages = list_languages ();
  for (guint i = 0; i < languages->len; i++)
    add_language (row, languages->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (row), languages->len > 0);
  g_object_set_data_full (G_OBJECT (row), KEY, languages, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (us_settings_get (), "changed::" KEY, G_CALLBACK (update_subtitle_cb),
                           row, G_CONNECT_SWAPPED);
  update_subtitle_cb (row);
  us_accessible_name_lists (GTK_WIDGET (row), _ ("Languages"));
}
