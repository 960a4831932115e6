/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/house-styles-group.h"

#include "view/accessible.h"
#include "view/dialogs.h"
#include "view/pages/house-styles.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwPreferencesGroup *group; /* not owned */
  UsStatement *statement;
  GHashTable *removed; /* name to what brings it back */
  GPtrArray *rows;     /* not owned */
  GtkWidget *applied;  /* of them the one that says that it was applied, or NULL */
  gboolean changed;    /* the letter, since somebody asked */
} HouseStyles;

static void
free_styles (gpointer data)
{
  HouseStyles *self = data;

  g_signal_handlers_disconnect_by_data (self->statement, self);
  g_object_unref (self->statement);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->removed);
  g_free (self);
}

static void
show_error (HouseStyles *self, const char *heading, const GError *error)
{
  us_dialog_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->group))), heading,
                        error->message);
}

static const char *
get_name (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "name");
}

static GtkWidget *
get_button (GtkWidget *row, const char *key)
{
  return g_object_get_data (G_OBJECT (row), key);
}

/* What was said of the last style that was applied is true until the next change. */
static void
changed_cb (HouseStyles *self)
{
  GtkWidget *undo;

  self->changed = TRUE;
  if (self->applied == NULL)
    return;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->applied), "");
  undo = get_button (self->applied, "undo");
  if (gtk_widget_has_focus (undo))
    gtk_widget_grab_focus (get_button (self->applied, "apply"));
  gtk_widget_set_visible (undo, FALSE);
  self->applied = NULL;
}

/* In the row, where the button is: toasts would queue up with each press. */
static void
say_applied (HouseStyles *self, GtkWidget *row)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), self->changed
                                                         ? _ ("Applied to this letter")
                                                         : _ ("This letter has all of it already"));
  gtk_widget_set_visible (get_button (row, "undo"), self->changed);
  self->applied = row;
}

static void
apply_cb (GtkButton *button, HouseStyles *self)
{
  g_autoptr (GError) error = NULL;

  changed_cb (self);
  self->changed = FALSE;
  if (us_house_styles_apply (get_name (button), self->statement, &error))
    say_applied (self, gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW));
  else
    show_error (self, _ ("The House Style Was Not Applied"), error);
}

/* What the row says of a style that is gone, or there again; the keyboard stays in the row.
 * @removed: (nullable): what brings it back */
static void
show_removed (GtkWidget *row, GBytes *removed)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), removed != NULL ? _ ("Removed") : "");
  gtk_widget_set_visible (get_button (row, "undo"),
                          removed != NULL && g_bytes_get_size (removed) > 0);
  if (removed != NULL)
    gtk_widget_grab_focus (get_button (row, "undo"));
  gtk_widget_set_visible (get_button (row, "apply"), removed == NULL);
  gtk_widget_set_visible (get_button (row, "remove"), removed == NULL);
}

static void
restore (HouseStyles *self, GtkWidget *row, const char *name, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  if (!us_house_styles_restore (name, bytes, &error))
    {
      show_error (self, _ ("The House Style Was Not Saved"), error);
      return;
    }
  g_hash_table_remove (self->removed, name);
  show_removed (row, NULL);
  gtk_widget_grab_focus (get_button (row, "apply"));
}

/* The window of the letter can undo what was applied. */
static void
undo_cb (GtkButton *button, HouseStyles *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));
  GBytes *bytes = g_hash_table_lookup (self->removed, get_name (button));

  if (bytes != NULL)
    restore (self, gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW),
             get_name (button), bytes);
  else
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (window)), "win.undo",
                                NULL);
}

/* The row stays, with a button that brings the style back, as long as the window does. */
static void
remove_cb (GtkButton *button, HouseStyles *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = us_house_styles_remove (get_name (button), &error);

  if (bytes == NULL)
    {
      show_error (self, _ ("The House Style Was Not Removed"), error);
      return;
    }
  if (self->applied == row)
    changed_cb (self);
  g_hash_table_replace (self->removed, g_strdup (get_name (button)), bytes);
  show_removed (row, bytes);
}

static GtkWidget *
add_button (HouseStyles *self, GtkWidget *row, const char *name, GtkWidget *button)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_row (HouseStyles *self, const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *undo = add_button (self, row, name, gtk_button_new_with_mnemonic (_ ("_Undo")));
  GtkWidget *apply = add_button (self, row, name, gtk_button_new_with_label (_ ("Apply")));
  GtkWidget *remove =
      add_button (self, row, name, gtk_button_new_from_icon_name ("user-trash-symbolic"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Remove"));
  us_accessible_name (remove, _ ("Remove"));
  gtk_widget_set_visible (undo, FALSE);
  g_object_set_data (G_OBJECT (row), "undo", undo);
  g_object_set_data (G_OBJECT (row), "apply", apply);
  g_object_set_data (G_OBJECT (row), "remove", remove);
  g_signal_connect (undo, "clicked", G_CALLBACK (undo_cb), self);
  g_signal_connect (apply, "clicked", G_CALLBACK (apply_cb), self);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), self);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  if (g_hash_table_contains (self->removed, name))
    show_removed (row, g_hash_table_lookup (self->removed, name));
}

/* Those that are there, and, at the end, those that can be brought back. */
static GPtrArray *
list_names (HouseStyles *self)
{
  GPtrArray *names = us_house_styles_list ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_hash_table_iter_remove (&iter);
    else
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

static void
fill (HouseStyles *self)
{
  g_autoptr (GPtrArray) names = list_names (self);

  self->applied = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < names->len; i++)
    add_row (self, g_ptr_array_index (names, i));
}

static void
save_cb (AdwEntryRow *row, HouseStyles *self)
{
  g_autoptr (GError) error = NULL;

  if (!us_house_styles_save (gtk_editable_get_text (GTK_EDITABLE (row)), self->statement, &error))
    show_error (self, _ ("The House Style Was Not Saved"), error);
  else
    {
      /* Nothing is left to be applied, and no tick that says so. */
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), FALSE);
      gtk_editable_set_text (GTK_EDITABLE (row), "");
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
    }
  fill (self);
}

/**
 * us_house_styles_group_new:
 * @statement: a letter
 *
 * Makes the rows for saving and applying house styles. Main thread only.
 *
 * Returns: (transfer floating): the group
 */
AdwPreferencesGroup *
us_house_styles_group_new (UsStatement *statement)
{
  GtkWidget *group;
  GtkWidget *save;
  HouseStyles *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  group = adw_preferences_group_new ();
  save = adw_entry_row_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("House Styles"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("A house style has all the settings of this window, and the letterhead."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (save), _ ("Save as House Style"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (save), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), save);
  self = g_new0 (HouseStyles, 1);
  self->group = ADW_PREFERENCES_GROUP (group);
  self->statement = g_object_ref (statement);
  self->rows = g_ptr_array_new ();
  self->removed =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_object_set_data_full (G_OBJECT (group), "styles", self, free_styles);
  g_signal_connect (save, "apply", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (statement, "changed", G_CALLBACK (changed_cb), self);
  fill (self);
  return ADW_PREFERENCES_GROUP (group);
}
