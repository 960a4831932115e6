/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/preferences-window.h"

#include "view/accessible.h"
#include "view/document/recover.h"
#include "view/settings.h"
#include "view/spelling/spelling-languages.h"

#include <glib/gi18n.h>

struct _UsPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *style_row;
  GtkSpinButton *zoom_spin;
  GtkSwitch *pages_switch;
  GtkSwitch *autosave_switch;
  GtkSwitch *spelling_switch;
  AdwExpanderRow *languages_row;
  AdwActionRow *recovery_row;
};

G_DEFINE_FINAL_TYPE (UsPreferencesWindow, us_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The rows of the list, in its order; the settings keep the nick of the same name. */
static const char *const styles[] = { "system", "light", "dark" };

static gboolean
style_from_setting (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
style_to_setting (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (styles) ? g_variant_new_string (styles[selected]) : NULL;
}

static void
apply_style_cb (GSettings *settings)
{
  /* The values of the setting are those of AdwColorScheme. */
  adw_style_manager_set_color_scheme (
      adw_style_manager_get_default (),
      (AdwColorScheme) g_settings_get_enum (settings, "color-scheme"));
}

/* Where the buttons are; toasts would queue up with each press. */
static void
say (UsPreferencesWindow *self, const char *sentence)
{
  adw_action_row_set_subtitle (self->recovery_row, sentence);
}

static void
us_preferences_window_erase (UsPreferencesWindow *self)
{
  const guint n_erased = us_recover_erase ();
  g_autofree char *sentence = NULL;

  if (n_erased == 0)
    {
      say (self, _ ("Nothing to erase; open letters keep theirs"));
      return;
    }
  /* translators: %u is a number of letters; nothing is lost of those that are open or saved */
  sentence = g_strdup_printf (ngettext ("The recovery data of %u letter was erased",
                                        "The recovery data of %u letters was erased", n_erased),
                              n_erased);
  say (self, sentence);
}

static void
us_preferences_window_bring_back (UsPreferencesWindow *self)
{
  if (!us_recover_again (GTK_APPLICATION (g_application_get_default ())))
    say (self, _ ("There is nothing to bring back"));
}

static void
us_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (us_preferences_window_parent_class)->dispose (object);
}

static void
us_preferences_window_class_init (UsPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_preferences_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/undersigned/Undersigned/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, zoom_spin);
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, pages_switch);
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, autosave_switch);
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, spelling_switch);
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, languages_row);
  gtk_widget_class_bind_template_child (widget_class, UsPreferencesWindow, recovery_row);
  gtk_widget_class_bind_template_callback (widget_class, us_preferences_window_bring_back);
  gtk_widget_class_bind_template_callback (widget_class, us_preferences_window_erase);
}

static void
us_preferences_window_init (UsPreferencesWindow *self)
{
  GSettings *settings = us_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind_with_mapping (settings, "color-scheme", self->style_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, style_from_setting, style_to_setting, NULL,
                                NULL);
  g_settings_bind (settings, "zoom", self->zoom_spin, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "pages-pane", self->pages_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "autosave", self->autosave_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "spelling", self->spelling_switch, "active", G_SETTINGS_BIND_DEFAULT);
  us_spelling_languages_fill (self->languages_row);
  us_accessible_name_combo (self->style_row);
}

/**
 * us_preferences_window_new:
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new window; the toolkit owns it
 */
UsPreferencesWindow *
us_preferences_window_new (void)
{
  return g_object_new (US_TYPE_PREFERENCES_WINDOW, NULL);
}

/**
 * us_preferences_apply:
 *
 * Does what is chosen, now and whenever the choice changes. Main thread only.
 */
void
us_preferences_apply (void)
{
  GSettings *settings = us_settings_get ();

  apply_style_cb (settings);
  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (apply_style_cb), NULL);
}
