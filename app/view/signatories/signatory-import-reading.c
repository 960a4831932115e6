/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-reading.h"

#include <glib/gi18n.h>

static const struct
{
  const char *encoding; /* NULL to guess */
  const char *title;
} encodings[] = {
  { NULL, N_ ("Guess the Encoding") },
  { "UTF-8", "UTF-8" },
  { "UTF-16", "UTF-16" },
  { "WINDOWS-1252", N_ ("Western (Windows-1252)") },
  { "WINDOWS-1250", N_ ("Central European (Windows-1250)") },
  { "WINDOWS-1251", N_ ("Cyrillic (Windows-1251)") },
  { "WINDOWS-1253", N_ ("Greek (Windows-1253)") },
  { "WINDOWS-1254", N_ ("Turkish (Windows-1254)") },
  { "WINDOWS-1256", N_ ("Arabic (Windows-1256)") },
};

static const struct
{
  gunichar separator; /* 0 to guess */
  const char *title;
} separators[] = {
  { 0, N_ ("Guess the Separator") },
  { ',', N_ ("Comma") },
  { ';', N_ ("Semicolon") },
  { '\t', N_ ("Tab") },
  { '|', N_ ("Bar") },
};

static gpointer
get_part (GtkWidget *reading, const char *name)
{
  return g_object_get_data (G_OBJECT (reading), name);
}

static void
add_part (GtkWidget *reading, const char *name, GtkWidget *part, const char *label,
          const char *signal, GCallback changed, gpointer user_data)
{
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  g_object_set_data (G_OBJECT (reading), name, part);
  g_signal_connect_swapped (part, signal, changed, user_data);
  gtk_box_append (GTK_BOX (reading), part);
}

/**
 * us_signatory_import_reading_new:
 * @changed: called with @user_data when somebody changes one of them; outlives the widget
 * @user_data: for @changed
 *
 * Main thread only.
 *
 * Returns: (transfer floating): a box with the choices
 */
GtkWidget *
us_signatory_import_reading_new (GCallback changed, gpointer user_data)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GtkStringList) encoding_titles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) separator_titles = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (encoding_titles, _ (encodings[i].title));
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    gtk_string_list_append (separator_titles, _ (separators[i].title));
  add_part (self, "us-header",
            gtk_check_button_new_with_mnemonic (_ ("First Row _Names the Columns")), NULL,
            "toggled", changed, user_data);
  add_part (self, "us-encoding",
            gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&encoding_titles)), NULL),
            _ ("Encoding"), "notify::selected", changed, user_data);
  add_part (self, "us-separator",
            gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&separator_titles)), NULL),
            _ ("Separator"), "notify::selected", changed, user_data);
  gtk_widget_add_css_class (self, "signatory-details");
  return self;
}

static const char *const menus[] = { "us-encoding", "us-separator" };

/**
 * us_signatory_import_reading_set:
 * @reading: the choices
 * @has_header: whether the first row names the columns
 *
 * A list was read as they say, for us_signatory_import_reading_reset(). Main thread only.
 */
void
us_signatory_import_reading_set (GtkWidget *reading, gboolean has_header)
{
  g_return_if_fail (GTK_IS_BOX (reading));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_part (reading, "us-header")), has_header);
  for (gsize i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GtkDropDown *menu = get_part (reading, menus[i]);

      g_object_set_data (G_OBJECT (menu), "us-kept",
                         GUINT_TO_POINTER (gtk_drop_down_get_selected (menu)));
    }
}

/**
 * us_signatory_import_reading_reset:
 * @reading: the choices
 *
 * Takes them back to how the list was read the last time, or to guesses. Main thread only.
 */
void
us_signatory_import_reading_reset (GtkWidget *reading)
{
  g_return_if_fail (GTK_IS_BOX (reading));

  for (gsize i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GtkDropDown *menu = get_part (reading, menus[i]);

      gtk_drop_down_set_selected (
          menu, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (menu), "us-kept")));
    }
}

/**
 * us_signatory_import_reading_get_header:
 * @reading: the choices
 *
 * Main thread only.
 *
 * Returns: whether the first row names the columns
 */
gboolean
us_signatory_import_reading_get_header (GtkWidget *reading)
{
  g_return_val_if_fail (GTK_IS_BOX (reading), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (get_part (reading, "us-header")));
}

/**
 * us_signatory_import_reading_get_encoding:
 * @reading: the choices
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the encoding, or %NULL to guess it
 */
const char *
us_signatory_import_reading_get_encoding (GtkWidget *reading)
{
  g_return_val_if_fail (GTK_IS_BOX (reading), NULL);

  return encodings[gtk_drop_down_get_selected (GTK_DROP_DOWN (get_part (reading, "us-encoding")))]
      .encoding;
}

/**
 * us_signatory_import_reading_get_separator:
 * @reading: the choices
 *
 * Main thread only.
 *
 * Returns: what parts the cells, or 0 to guess it
 */
gunichar
us_signatory_import_reading_get_separator (GtkWidget *reading)
{
  g_return_val_if_fail (GTK_IS_BOX (reading), 0);

  return separators[gtk_drop_down_get_selected (GTK_DROP_DOWN (get_part (reading, "us-separator")))]
      .separator;
}
