/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/heading-list.h"

#include "register/headings.h"
#include "view/accessible.h"
#include "view/signatories/heading-list-drag.h"
#include "view/signatories/signatory-prompt.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _UsHeadingList
{
  GtkWidget parent_instance;

  GtkListBox *list;

  UsStatement *statement;
  guint fill_idle;
  char *focus; /* the key of the heading that has the focus */
};

G_DEFINE_FINAL_TYPE (UsHeadingList, us_heading_list, GTK_TYPE_WIDGET)

static const char *
get_key (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "us-key");
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *key, const char *where)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (where != NULL)
    g_menu_item_set_action_and_target (item, action, "(ss)", key, where);
  else
    g_menu_item_set_action_and_target (item, action, "s", key);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (UsHeadingList *self, const char *key)
{
  GMenu *menu = g_menu_new ();

  append_item (menu, _ ("Move _Up"), "headings.move", key, "up");
  append_item (menu, _ ("Move _Down"), "headings.move", key, "down");
  append_item (menu, _ ("Move to _Top"), "headings.move", key, "top");
  append_item (menu, _ ("Move to _Bottom"), "headings.move", key, "bottom");
  if (us_item_get_choice (US_ITEM (self->statement), US_STATEMENT_SIGNATORIES_HEADINGS) ==
      US_HEADINGS_GROUP)
    append_item (menu, _ ("_Rename…"), "headings.rename", key, NULL);
  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_row (UsHeadingList *self, const UsHeading *heading)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u signatory", "%u signatories", heading->count), heading->count);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *handle;
  GtkWidget *button;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), count);
  g_object_set_data_full (G_OBJECT (row), "us-key", g_strdup (heading->key), g_free);
  /* Those without a heading come first, wherever the others are. */
  if (*heading->key == '\0')
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Without a Heading"));
      gtk_widget_add_css_class (row, "dim-label");
      return row;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading->title);
  handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  gtk_widget_add_css_class (handle, "dim-label");
  gtk_widget_set_tooltip_text (handle, _ ("Drag to Move"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), handle);
  button = gtk_menu_button_new ();
  menu = create_menu (self, heading->key);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  us_accessible_name (button, _ ("Actions"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
keep_focus (UsHeadingList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list)))
    {
      g_free (self->focus);
      self->focus = g_strdup (get_key (row));
    }
}

static void
fill (UsHeadingList *self)
{
  g_autoptr (GPtrArray) headings = us_headings_list (self->statement);
  GtkWidget *child;

  keep_focus (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < headings->len; i++)
    {
      const UsHeading *heading = headings->pdata[i];
      GtkWidget *row = create_row (self, heading);

      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (self->focus, heading->key) == 0)
        gtk_widget_grab_focus (row);
    }
  g_clear_pointer (&self->focus, g_free);
  gtk_widget_set_visible (
      GTK_WIDGET (self),
      us_item_get_choice (US_ITEM (self->statement), US_STATEMENT_SIGNATORIES_HEADINGS) !=
              US_HEADINGS_NONE &&
          headings->len > 0);
}

static gboolean
fill_cb (gpointer user_data)
{
  UsHeadingList *self = user_data;

  self->fill_idle = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsHeadingList *self)
{
  const gboolean concerned =
      change->kind == US_CHANGE_SET
          ? US_IS_SIGNATORY (change->item) || change->item == US_ITEM (statement)
          : change->list == us_statement_get_signatories (statement);

  if (concerned && self->fill_idle == 0)
    self->fill_idle = g_idle_add (fill_cb, self);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *key, *where;

  g_variant_get (parameter, "(&s&s)", &key, &where);
  us_heading_list_move (US_HEADING_LIST (widget), key, where);
}

/* Of the row that has the focus. */
static gboolean
move_key_cb (GtkWidget *widget, GVariant *where, gpointer user_data)
{
  UsHeadingList *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  if (row == NULL || get_key (row) == NULL || *get_key (row) == '\0')
    return FALSE;
  us_heading_list_move (self, get_key (row), g_variant_get_string (where, NULL));
  return TRUE;
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  us_signatory_prompt_rename (widget, g_variant_get_string (parameter, NULL));
}

static void
renamed_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsHeadingList *self = US_HEADING_LIST (widget);
  const char *before, *after;

  g_variant_get (parameter, "(&s&s)", &before, &after);
  g_free (self->focus);
  self->focus = g_strdup (after);
  us_headings_rename (self->statement, before, after, NULL);
}

static void
us_heading_list_dispose (GObject *object)
{
  UsHeadingList *self = US_HEADING_LIST (object);

  g_clear_handle_id (&self->fill_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_HEADING_LIST);
  g_clear_object (&self->statement);
  g_clear_pointer (&self->focus, g_free);

  G_OBJECT_CLASS (us_heading_list_parent_class)->dispose (object);
}

static void
us_heading_list_class_init (UsHeadingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_heading_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/heading-list.ui");
  gtk_widget_class_bind_template_child (widget_class, UsHeadingList, list);
  gtk_widget_class_install_action (widget_class, "headings.move", "(ss)", move_action);
  gtk_widget_class_install_action (widget_class, "headings.rename", "s", rename_action);
  gtk_widget_class_install_action (widget_class, "headings.renamed", "(ss)", renamed_action);
}

static void
add_keys (UsHeadingList *self)
{
  static const struct
  {
    const char *key;
    const char *where;
  } keys[] = {
    { "<Alt>Up", "up" },
    { "<Alt>Down", "down" },
    { "<Alt>Home", "top" },
    { "<Alt>End", "bottom" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].key),
                                                gtk_callback_action_new (move_key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].where));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
us_heading_list_init (UsHeadingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  us_heading_list_drag_attach (self->list);
}

/**
 * us_heading_list_set_statement:
 * @self: a new list
 * @statement: whose headings these are
 *
 * Main thread only.
 */
void
us_heading_list_set_statement (UsHeadingList *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_HEADING_LIST (self));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (self->statement == NULL);

  self->statement = g_object_ref (statement);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  fill (self);
}

/**
 * us_heading_list_move:
 * @self: a list
 * @key: the key of a heading
 * @where: "up", "down", "top", "bottom", or its number afterwards among those that have a title,
 *   from 0
 *
 * Main thread only.
 */
void
us_heading_list_move (UsHeadingList *self, const char *key, const char *where)
{
  g_autoptr (GPtrArray) headings = NULL;
  guint position = 0;
  guint n_titled = 0;
  guint to;

  g_return_if_fail (US_IS_HEADING_LIST (self));
  g_return_if_fail (key != NULL && *key != '\0');
  g_return_if_fail (where != NULL);

  /* The rows follow a moment later, and the next key may be there before. */
  headings = us_headings_list (self->statement);
  for (guint i = 0; i < headings->len; i++)
    {
      const UsHeading *heading = headings->pdata[i];

      if (*heading->key == '\0')
        continue;
      if (g_str_equal (heading->key, key))
        position = n_titled;
      n_titled++;
    }
  if (g_str_equal (where, "up"))
    to = position - MIN (position, 1);
  else if (g_str_equal (where, "down"))
    to = position + 1;
  else if (g_str_equal (where, "top"))
    to = 0;
  else if (g_str_equal (where, "bottom"))
    to = n_titled - 1;
  else
    to = (guint) g_ascii_strtoull (where, NULL, 10);
  if (to == position || to >= n_titled)
    return;
  us_headings_move (self->statement, key, to, NULL);
}
