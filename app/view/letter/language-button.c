/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/language-button.h"

#include "model/language-list.h"
#include "model/language.h"
#include "view/accessible.h"
#include "view/start/templates.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define TAG "us-tag"
#define WORDS "us-words"
#define NAME "us-name"
#define PLACE "us-place"
#define FAR 1000u /* places of the languages that nobody nearby writes in */

typedef enum
{
  PROP_STATEMENT = 1,
} UsLanguageButtonProperty;

struct _UsLanguageButton
{
  GtkWidget parent_instance;

  UsStatement *statement;
  gulong language_id;

  GtkMenuButton *button;
  GtkLabel *name_label;
  GtkLabel *tag_label;
  GtkEditable *search_entry;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (UsLanguageButton, us_language_button, GTK_TYPE_WIDGET)

static GParamSpec *statement_property;

static const char *
get_language (UsLanguageButton *self)
{
  return self->statement == NULL
             ? ""
             : us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);
}

static void
update (UsLanguageButton *self)
{
  const char *tag = get_language (self);
  g_autofree char *name = *tag != '\0' ? us_language_get_own_name (tag) : g_strdup (_ ("Language"));
  /* translators: %s is the name of a language */
  g_autofree char *label = g_strdup_printf (_ ("Language of the letter: %s"), name);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->tag_label, *tag != '\0' ? tag : "…");
  us_accessible_name (GTK_WIDGET (self->button), label);
}

static void
add_row (UsLanguageButton *self, const UsLanguage *language)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = g_strjoin (" ", language->name, language->own_name, language->tag, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), language->own_name);
  if (g_utf8_collate (language->name, language->own_name) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), language->name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), TAG, g_strdup (language->tag), g_free);
  g_object_set_data_full (G_OBJECT (row), NAME, g_strdup (language->name), g_free);
  g_object_set_data_full (G_OBJECT (row), WORDS, g_utf8_casefold (words, -1), g_free);
  us_accessible_name (row, language->own_name);
  gtk_list_box_append (self->list, row);
}

/* "pt" is in "pt-BR" and in "pt_BR.UTF-8". */
static gboolean
is_of (const char *tag, const char *language)
{
  const gsize length = strlen (language);

  return length > 0 && strncmp (tag, language, length) == 0 && !g_ascii_isalpha (tag[length]);
}

/* The letter's own language comes first, then those of the desktop, then those of the templates. */
static guint
rate (UsLanguageButton *self, const char *tag)
{
  const char *const *names = g_get_language_names ();

  if (is_of (get_language (self), tag))
    return 0;
  for (guint i = 0; names[i] != NULL; i++)
    if (is_of (names[i], tag))
      return 1 + i;
  return us_templates_have_language (tag) ? FAR - 1 : FAR;
}

static void
rate_all (UsLanguageButton *self)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GObject *row = G_OBJECT (gtk_list_box_get_row_at_index (self->list, i));

      g_object_set_data (row, PLACE, GUINT_TO_POINTER (rate (self, g_object_get_data (row, TAG))));
    }
  gtk_list_box_invalidate_sort (self->list);
}

static guint
get_place (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE));
}

static int
compare_cb (GtkListBoxRow *first, GtkListBoxRow *second, gpointer user_data)
{
  const guint a = get_place (first), b = get_place (second);

  if (a != b)
    return a < b ? -1 : 1;
  return g_utf8_collate (g_object_get_data (G_OBJECT (first), NAME),
                         g_object_get_data (G_OBJECT (second), NAME));
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const gboolean parted = before != NULL && get_place (row) == FAR && get_place (before) < FAR;

  gtk_list_box_row_set_header (row, parted ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  UsLanguageButton *self = user_data;
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);

  return strstr (g_object_get_data (G_OBJECT (row), WORDS), g_strstrip (text)) != NULL;
}

static void
us_language_button_search (UsLanguageButton *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* Filled when it is first seen: two hundred names take a while. */
static void
us_language_button_open (UsLanguageButton *self)
{
  gtk_editable_set_text (self->search_entry, "");
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    {
      g_autofree char *own = us_language_get_desktop ();
      g_autoptr (GPtrArray) languages = us_language_list (own);

      for (guint i = 0; i < languages->len; i++)
        add_row (self, languages->pdata[i]);
    }
  rate_all (self);
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (g_str_equal (g_object_get_data (G_OBJECT (row), TAG), get_language (self)))
        gtk_list_box_select_row (self->list, row);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, UsLanguageButton *self)
{
  if (self->statement != NULL)
    us_item_set_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE,
                        g_object_get_data (G_OBJECT (row), TAG), NULL);
  gtk_menu_button_popdown (self->button);
}

static void
us_language_button_choose_first (UsLanguageButton *self)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (filter_cb (row, self))
        {
          row_activated_cb (self->list, row, self);
          return;
        }
    }
}

static void
us_language_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsLanguageButtonProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, US_LANGUAGE_BUTTON (object)->statement);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_language_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsLanguageButtonProperty) id)
    {
    case PROP_STATEMENT:
      us_language_button_set_statement (US_LANGUAGE_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_language_button_dispose (GObject *object)
{
  UsLanguageButton *self = US_LANGUAGE_BUTTON (object);
  GtkWidget *child;

  if (self->statement != NULL)
    g_clear_signal_handler (&self->language_id, self->statement);
  g_clear_object (&self->statement);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_LANGUAGE_BUTTON);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_language_button_parent_class)->dispose (object);
}

static void
us_language_button_class_init (UsLanguageButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_language_button_get_property;
  object_class->set_property = us_language_button_set_property;
  object_class->dispose = us_language_button_dispose;
  statement_property =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (object_class, PROP_STATEMENT, statement_property);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/language-button.ui");
  gtk_widget_class_bind_template_child (widget_class, UsLanguageButton, button);
  gtk_widget_class_bind_template_child (widget_class, UsLanguageButton, name_label);
  gtk_widget_class_bind_template_child (widget_class, UsLanguageButton, tag_label);
  gtk_widget_class_bind_template_child (widget_class, UsLanguageButton, search_entry);
  gtk_widget_class_bind_template_child (widget_class, UsLanguageButton, list);
  gtk_widget_class_bind_template_callback (widget_class, us_language_button_open);
  gtk_widget_class_bind_template_callback (widget_class, us_language_button_search);
  gtk_widget_class_bind_template_callback (widget_class, us_language_button_choose_first);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
us_language_button_init (UsLanguageButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare_cb, self, NULL);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  update (self);
}

/**
 * us_language_button_set_statement:
 * @self: a button
 * @statement: (nullable): a letter
 *
 * Shows the language of another letter. Main thread only.
 */
void
us_language_button_set_statement (UsLanguageButton *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_LANGUAGE_BUTTON (self));
  g_return_if_fail (statement == NULL || US_IS_STATEMENT (statement));

  if (self->statement == statement)
    return;
  if (self->statement != NULL)
    g_clear_signal_handler (&self->language_id, self->statement);
  g_set_object (&self->statement, statement);
  if (statement != NULL)
    self->language_id =
        g_signal_connect_swapped (statement, "notify::language", G_CALLBACK (update), self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), statement_property);
}
