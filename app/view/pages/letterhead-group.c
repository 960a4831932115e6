/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/letterhead-group.h"

#include "model/error.h"
#include "model/image.h"
#include "model/item-list-edit.h"
#include "model/logo.h"
#include "view/accessible.h"
#include "view/dialogs.h"
#include "view/pages/number-spin.h"

#include <glib/gi18n.h>

/* Files larger than this are not even read. */
#define FILE_MAX (32 * 1024 * 1024)

/* A logo is at most so wide and high in points; that is sharp on paper. */
#define SIDE_MAX 1600

/* The group is rebuilt from the letter when its list of logos changes. */
typedef struct
{
  AdwPreferencesGroup *group; /* not owned */
  UsStatement *statement;
  GPtrArray *rows; /* not owned */
} Letterhead;

static void
free_letterhead (gpointer data)
{
  Letterhead *self = data;

  g_signal_handlers_disconnect_by_data (us_statement_get_letterhead (self->statement), self);
  g_object_unref (self->statement);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* What the library says of a broken image is nothing for people. */
static GdkPixbuf *
load_pixbuf (const char *path)
{
  int width, height;

  if (gdk_pixbuf_get_file_info (path, &width, &height) == NULL)
    return NULL;
  return width > SIDE_MAX || height > SIDE_MAX
             ? gdk_pixbuf_new_from_file_at_size (path, SIDE_MAX, SIDE_MAX, NULL)
             : gdk_pixbuf_new_from_file (path, NULL);
}

/**
 * us_letterhead_read_image:
 * @file: an image of any kind that the toolkit reads
 * @error: %US_ERROR_REFUSED or a #GIOErrorEnum
 *
 * Reads an image and makes it a PNG that is no larger than paper can show. Main thread only.
 *
 * Returns: (transfer full) (nullable): the PNG
 */
GBytes *
us_letterhead_read_image (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autofree char *path = NULL;
  char *data = NULL;
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > FILE_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: %u is a number of megabytes */
                   _ ("The image is larger than %u MB. Choose a smaller one."), FILE_MAX >> 20);
      return NULL;
    }
  path = g_file_get_path (file);
  pixbuf = path != NULL ? load_pixbuf (path) : NULL;
  if (pixbuf == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                           _ ("This is not an image, or it is broken."));
      return NULL;
    }
  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", error, "compression", "9", NULL))
    return NULL;
  return g_bytes_new_take (data, length);
}

static void
remove_cb (GtkButton *button, UsLogo *logo)
{
  UsItemList *list = us_item_get_list (US_ITEM (logo));
  guint position;

  if (list != NULL && us_item_get_position (US_ITEM (logo), &position))
    us_item_list_remove (list, position, 1, NULL);
}

static GtkWidget *
make_picture (UsLogo *logo)
{
  g_autoptr (GBytes) png = us_logo_dup_png (logo);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, NULL) : NULL;
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));

  gtk_widget_set_size_request (picture, 64, 40);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  us_accessible_name (picture, us_item_get_string (US_ITEM (logo), US_LOGO_TEXT));
  return picture;
}

/* Each logo has two rows; the second one has the focus afterwards, wherever it stands now. */
static void
move (GtkButton *button, int by)
{
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_PREFERENCES_GROUP);
  const Letterhead *self = g_object_get_data (G_OBJECT (group), "letterhead");
  UsLogo *logo = g_object_get_data (G_OBJECT (button), "logo");
  UsItemList *list = us_item_get_list (US_ITEM (logo));
  guint from, to;

  if (list == NULL || !us_item_get_position (US_ITEM (logo), &from))
    return;
  to = (guint) ((int) from + by);
  if (us_item_list_move (list, from, 1, to, NULL))
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 2 * to + 1));
}

static void
move_up_cb (GtkButton *button)
{
  move (button, -1);
}

static void
move_down_cb (GtkButton *button)
{
  move (button, 1);
}

static GtkWidget *
add_button (GtkWidget *row, const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  us_accessible_name (button, name);
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_move (GtkWidget *row, UsLogo *logo, const char *icon, const char *name, GCallback callback,
          gboolean possible)
{
  GtkWidget *button = add_button (row, icon, name);

  g_object_set_data_full (G_OBJECT (button), "logo", g_object_ref (logo), g_object_unref);
  gtk_widget_set_sensitive (button, possible);
  g_signal_connect (button, "clicked", callback, NULL);
}

static void
keep_row (Letterhead *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* The release check says it too. */
static void
warn (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (row), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "warning");
}

/* Its image and what stands for it. */
static void
add_text_row (Letterhead *self, UsLogo *logo)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *remove;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Text for Those Who Do Not See It"));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), make_picture (logo));
  remove = add_button (row, "user-trash-symbolic", _ ("Remove"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  g_object_bind_property (logo, "text", row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect (row, "changed", G_CALLBACK (warn), NULL);
  warn (ADW_ENTRY_ROW (row));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), logo, 0);
  keep_row (self, row);
}

/* How high it is, and where it stands among the others. */
static void
add_place_row (Letterhead *self, UsLogo *logo, guint position, guint length)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, US_MILLIMETRES_MAX, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Height in Millimetres"));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 1);
  us_number_spin_bind (GTK_SPIN_BUTTON (spin), logo, "height", US_LOGO_USUAL_HEIGHT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  if (length > 1)
    {
      add_move (row, logo, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (move_up_cb), position > 0);
      add_move (row, logo, "go-down-symbolic", _ ("Move Down"), G_CALLBACK (move_down_cb),
                position + 1 < length);
    }
  keep_row (self, row);
}

static void
fill (Letterhead *self)
{
  UsItemList *list = us_statement_get_letterhead (self->statement);
  guint length = us_item_list_get_length (list);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < length; i++)
    {
      add_text_row (self, us_item_list_get (list, i));
      add_place_row (self, us_item_list_get (list, i), i, length);
    }
}

/**
 * us_letterhead_group_add:
 * @group: the rows for the logos of a letter
 * @png: an image, as us_letterhead_read_image() gives it
 * @error: %US_ERROR_REFUSED
 *
 * Adds a logo, and asks for the text that stands for it: the name of its file says nothing to those
 * who do not see it. Main thread only.
 *
 * Returns: whether it was added
 */
gboolean
us_letterhead_group_add (AdwPreferencesGroup *group, GBytes *png, GError **error)
{
  const Letterhead *self;
  g_autoptr (UsLogo) logo = NULL;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), FALSE);
  g_return_val_if_fail (png != NULL, FALSE);

  self = g_object_get_data (G_OBJECT (group), "letterhead");
  logo = us_logo_new (NULL);
  if (!us_logo_set_png (logo, png, error) ||
      !us_item_list_append (us_statement_get_letterhead (self->statement), logo, error))
    return FALSE;
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, self->rows->len - 2));
  return TRUE;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AdwPreferencesGroup) group = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = us_dialog_file_finish (result, &error);
  g_autoptr (GBytes) png = file != NULL ? us_letterhead_read_image (file, &error) : NULL;

  if (png != NULL)
    us_letterhead_group_add (group, png, &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    us_dialog_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (group))),
                          _ ("The Logo Was Not Added"), error->message);
}

static void
add_cb (GtkButton *button, AdwPreferencesGroup *group)
{
  us_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (group))), _ ("Choose a Logo"),
                        US_DIALOG_IMAGES, chosen_cb, g_object_ref (group));
}

/* A row for where the logos stand, above them. */
static void
add_place (AdwPreferencesGroup *group, UsStatement *statement)
{
  const char *const places[] = { _ ("At the Start"), _ ("In the Centre"), _ ("At the End"),
                                 _ ("Across the Page"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (places);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Place"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_object_bind_property (us_statement_get_settings (statement), "logos", row, "selected",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  us_accessible_name_combo (ADW_COMBO_ROW (row));
  adw_preferences_group_add (group, row);
}

/**
 * us_letterhead_group_new:
 * @statement: a letter
 *
 * Makes the rows for the logos of a letter. Main thread only.
 *
 * Returns: (transfer floating): the group
 */
AdwPreferencesGroup *
us_letterhead_group_new (UsStatement *statement)
{
  GtkWidget *group;
  GtkWidget *add;
  Letterhead *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  group = adw_preferences_group_new ();
  add = gtk_button_new_with_mnemonic (_ ("_Add Logo…"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Logos"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("They stand at the head of the first page. Say of each "
                                            "what it shows, such as “Logo of the "
                                            "Water Union”, for those who do not see it."));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  g_signal_connect (add, "clicked", G_CALLBACK (add_cb), group);
  add_place (ADW_PREFERENCES_GROUP (group), statement);
  self = g_new0 (Letterhead, 1);
  self->group = ADW_PREFERENCES_GROUP (group);
  self->statement = g_object_ref (statement);
  self->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (group), "letterhead", self, free_letterhead);
  g_signal_connect_swapped (us_statement_get_letterhead (statement), "items-changed",
                            G_CALLBACK (fill), self);
  fill (self);
  return ADW_PREFERENCES_GROUP (group);
}
