/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-toolbar.h"

#include <glib/gi18n.h>

#include "view/accessible.h"
#include "view/body/block-kinds.h"
#include "view/letter/language-button.h"
#include "view/menu-focus.h"

struct _UsLetterToolbar
{
  GtkWidget parent_instance;

  GtkMenuButton *kind_button;
  UsLanguageButton *language_button;
  GtkMenuButton *block_button;
};

G_DEFINE_FINAL_TYPE (UsLetterToolbar, us_letter_toolbar, GTK_TYPE_WIDGET)

static void
us_letter_toolbar_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_LETTER_TOOLBAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_letter_toolbar_parent_class)->dispose (object);
}

static void
us_letter_toolbar_class_init (UsLetterToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (US_TYPE_LANGUAGE_BUTTON);
  G_OBJECT_CLASS (klass)->dispose = us_letter_toolbar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/letter-toolbar.ui");
  gtk_widget_class_bind_template_child (widget_class, UsLetterToolbar, kind_button);
  gtk_widget_class_bind_template_child (widget_class, UsLetterToolbar, language_button);
  gtk_widget_class_bind_template_child (widget_class, UsLetterToolbar, block_button);
}

static void
us_letter_toolbar_init (UsLetterToolbar *self)
{
  g_autoptr (GtkBuilder) builder =
                 gtk_builder_new_from_resource ("/org/undersigned/Undersigned/block-menu.ui");
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->kind_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "kind_menu")));
  gtk_builder_add_from_resource (builder, "/org/undersigned/Undersigned/insert-menu.ui", NULL);
  g_menu_append_submenu (menu, _ ("_Insert"),
                         G_MENU_MODEL (gtk_builder_get_object (builder, "insert_menu")));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (gtk_builder_get_object (builder, "block_menu")));
  g_menu_append_section (menu, NULL,
                         G_MENU_MODEL (gtk_builder_get_object (builder, "letter_menu")));
  gtk_menu_button_set_menu_model (self->block_button, G_MENU_MODEL (menu));
  us_menu_focus_add (self->kind_button);
  us_menu_focus_add (self->block_button);
  us_letter_toolbar_show_kind (self, US_BLOCK_PARAGRAPH);
}

/**
 * us_letter_toolbar_show_kind:
 * @self: a toolbar
 * @kind: the kind of the block at the caret
 *
 * Shows what the caret is in. Main thread only.
 */
void
us_letter_toolbar_show_kind (UsLetterToolbar *self, UsBlockKind kind)
{
  const char *title;
  g_autofree char *name = NULL;

  g_return_if_fail (US_IS_LETTER_TOOLBAR (self));

  title = _ (us_block_kinds_get (NULL)[kind].title);
  /* Asked for at every key: the button would lay out a label anew. */
  if (g_strcmp0 (gtk_menu_button_get_label (self->kind_button), title) == 0)
    return;
  /* translators: %s is "Text", "Heading", "Demand" */
  name = g_strdup_printf (_ ("Kind of paragraph: %s"), title);
  gtk_menu_button_set_label (self->kind_button, title);
  us_accessible_name (GTK_WIDGET (self->kind_button), name);
}

/**
 * us_letter_toolbar_set_statement:
 * @self: a toolbar
 * @statement: (nullable): the letter whose language it shows
 *
 * Main thread only.
 */
void
us_letter_toolbar_set_statement (UsLetterToolbar *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_LETTER_TOOLBAR (self));

  us_language_button_set_statement (self->language_button, statement);
}

/**
 * us_letter_toolbar_get_menu_button:
 * @self: a toolbar
 *
 * Gets the button whose menu has all commands. Main thread only.
 *
 * Returns: (transfer none): a widget
 */
GtkWidget *
us_letter_toolbar_get_menu_button (UsLetterToolbar *self)
{
  g_return_val_if_fail (US_IS_LETTER_TOOLBAR (self), NULL);

  return GTK_WIDGET (self->block_button);
}
