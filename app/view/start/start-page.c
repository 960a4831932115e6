/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/start-page.h"

#include "model/language.h"
#include "view/accessible.h"
#include "view/body/clipboard-text.h"
#include "view/settings.h"
#include "view/start/own-templates.h"
#include "view/start/templates.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How much of the clipboard the row shows, in characters. */
#define SNIPPET 60

struct _UsStartPage
{
  GtkWidget parent_instance;

  AdwPreferencesGroup *start_group;
  GtkDropDown *language_drop_down;
  GtkWidget *blank_row;
  AdwActionRow *clipboard_row;
  char **languages;         /* in the order of the drop-down list */
  GPtrArray *template_rows; /* in the order of the table */
  GPtrArray *own_rows;
  GFileMonitor *own_folder;
};

G_DEFINE_FINAL_TYPE (UsStartPage, us_start_page, GTK_TYPE_WIDGET)

static char *
make_snippet (const char *text)
{
  g_autofree char *flat = g_strdup (text);
  g_autofree char *start = NULL;

  g_strdelimit (flat, "\n\r\t", ' ');
  g_strstrip (flat);
  if (g_utf8_strlen (flat, -1) <= SNIPPET)
    return g_steal_pointer (&flat);
  start = g_utf8_substring (flat, 0, SNIPPET);
  return g_strconcat (start, "…", NULL);
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsStartPage) self = user_data;
  g_autofree char *text = us_clipboard_read_text_finish (result, NULL);
  g_autofree char *snippet = text == NULL ? g_strdup ("") : make_snippet (text);

  if (self->clipboard_row == NULL)
    return;
  adw_action_row_set_subtitle (self->clipboard_row, snippet);
  gtk_widget_set_visible (GTK_WIDGET (self->clipboard_row), *snippet != '\0');
}

/* The row is there only while the clipboard has text. */
static void
us_start_page_look_at_clipboard (UsStartPage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (us_clipboard_has_text (clipboard))
    us_clipboard_read_text_async (clipboard, clipboard_read_cb, g_object_ref (self));
  else
    gtk_widget_set_visible (GTK_WIDGET (self->clipboard_row), FALSE);
}

/* Rows of the drop-down list: the languages of the templates, and that of the desktop. */
static char **
list_languages (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (UsStatement) blank = us_templates_new_blank (NULL);
  const char *desktop = us_item_get_string (US_ITEM (blank), US_STATEMENT_LANGUAGE);
  const char *const *languages = us_templates_get_languages ();

  if (*desktop != '\0' && !us_templates_have_language (desktop))
    g_strv_builder_add (builder, desktop);
  g_strv_builder_addv (builder, (const char **) languages);
  return g_strv_builder_end (builder);
}

static const char *
get_language (UsStartPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->language_drop_down);

  return self->languages[selected == GTK_INVALID_LIST_POSITION ? 0 : selected];
}

static void
update_templates (UsStartPage *self)
{
  gsize n_templates;
  const UsTemplate *templates = us_templates_get_all (&n_templates);
  const char *wish = get_language (self);
  const char *language = us_templates_choose_language (wish);

  for (guint i = 0; i < self->template_rows->len; i++)
    {
      g_autofree char *name = g_strconcat (templates[i].id, ".", language, NULL);

      gtk_actionable_set_action_target (self->template_rows->pdata[i], "s", name);
      adw_action_row_set_subtitle (self->template_rows->pdata[i], us_templates_have_language (wish)
                                                                      ? _ (templates[i].description)
                                                                      : _ ("Only in English"));
    }
}

static void
us_start_page_choose_language (UsStartPage *self)
{
  if (self->template_rows == NULL)
    return;
  update_templates (self);
  g_settings_set_string (us_settings_get (), "letter-language", get_language (self));
}

static void
fill_languages (UsStartPage *self)
{
  g_autofree char *wish = g_settings_get_string (us_settings_get (), "letter-language");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (UsStatement) blank = us_templates_new_blank (wish);
  const char *chosen = us_item_get_string (US_ITEM (blank), US_STATEMENT_LANGUAGE);
  guint selected = 0;

  self->languages = list_languages ();
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = us_language_get_own_name (self->languages[i]);

      gtk_string_list_append (names, name);
      if (g_str_has_prefix (chosen, self->languages[i]))
        selected = i;
    }
  gtk_drop_down_set_model (self->language_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language_drop_down, selected);
  us_accessible_name_drop_down (self->language_drop_down, _ ("Language of a New Letter"));
}

static GtkWidget *
add_row (UsStartPage *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "x-office-document-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.new-from");
  adw_preferences_group_add (self->start_group, row);
  return row;
}

static void
add_own_row (UsStartPage *self, const char *name)
{
  GtkWidget *row = add_row (self, name, _ ("Your template"));
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* translators: %s is the name of a template */
  g_autofree char *label = g_strdup_printf (_ ("Remove the Template “%s”"), name);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  gtk_widget_set_tooltip_text (button, label);
  us_accessible_name (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_ptr_array_add (self->own_rows, row);
}

static void
us_start_page_fill_own (UsStartPage *self)
{
  g_autoptr (GPtrArray) names = us_own_templates_list ();

  for (guint i = 0; i < self->own_rows->len; i++)
    adw_preferences_group_remove (self->start_group, self->own_rows->pdata[i]);
  g_ptr_array_set_size (self->own_rows, 0);
  for (guint i = 0; i < names->len; i++)
    add_own_row (self, names->pdata[i]);
}

/* They may come from another window, or go. */
static void
watch_own (UsStartPage *self)
{
  g_autofree char *path = us_own_templates_get_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  self->own_folder = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->own_folder != NULL)
    g_signal_connect_object (self->own_folder, "changed", G_CALLBACK (us_start_page_fill_own), self,
                             G_CONNECT_SWAPPED);
}

static void
us_start_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (us_start_page_parent_class)->map (widget);

  us_start_page_look_at_clipboard (US_START_PAGE (widget));
  gtk_widget_grab_focus (US_START_PAGE (widget)->blank_row);
}

static void
us_start_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (us_start_page_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_clipboard (widget), "changed",
                           G_CALLBACK (us_start_page_look_at_clipboard), widget, G_CONNECT_SWAPPED);
}

static void
us_start_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_clipboard (widget), widget);

  GTK_WIDGET_CLASS (us_start_page_parent_class)->unroot (widget);
}

static void
us_start_page_dispose (GObject *object)
{
  UsStartPage *self = US_START_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->own_folder);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->template_rows, g_ptr_array_unref);
  g_clear_pointer (&self->own_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_START_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_start_page_parent_class)->dispose (object);
}

static void
us_start_page_class_init (UsStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_start_page_dispose;
  widget_class->map = us_start_page_map;
  widget_class->root = us_start_page_root;
  widget_class->unroot = us_start_page_unroot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "win.import-clipboard", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsStartPage, start_group);
  gtk_widget_class_bind_template_child (widget_class, UsStartPage, language_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UsStartPage, blank_row);
  gtk_widget_class_bind_template_child (widget_class, UsStartPage, clipboard_row);
  gtk_widget_class_bind_template_callback (widget_class, us_start_page_choose_language);
}

static void
us_start_page_init (UsStartPage *self)
{
  gsize n_templates;
  const UsTemplate *templates = us_templates_get_all (&n_templates);

  gtk_widget_init_template (GTK_WIDGET (self));
  us_accessible_name_list (GTK_WIDGET (self->start_group), _ ("New Letter"));
  fill_languages (self);
  self->template_rows = g_ptr_array_new ();
  for (gsize i = 0; i < n_templates; i++)
    g_ptr_array_add (self->template_rows,
                     add_row (self, _ (templates[i].title), _ (templates[i].description)));
  update_templates (self);
  self->own_rows = g_ptr_array_new ();
  us_start_page_fill_own (self);
  watch_own (self);
}
