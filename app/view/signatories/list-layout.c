/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/list-layout.h"

#include "model/language.h"
#include "publish/publication.h"
#include "publish/signatory-words.h"
#include "view/accessible.h"
#include "view/signatories/heading-list.h"

#include <glib/gi18n.h>

struct _UsListLayout
{
  AdwPreferencesWindow parent_instance;

  AdwEntryRow *heading_row;
  AdwEntryRow *date_row;
  GtkLabel *preview_label;
  AdwComboRow *headings_row;
  AdwComboRow *numbers_row;
  AdwPreferencesGroup *order_group;
  UsHeadingList *headings;

  UsStatement *statement;
  guint preview_idle;
};

G_DEFINE_FINAL_TYPE (UsListLayout, us_list_layout, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the rows of the layout. */
static const int headings_choices[] = { US_HEADINGS_GROUP, US_HEADINGS_KIND, US_HEADINGS_COUNTRY,
                                        US_HEADINGS_REGION, US_HEADINGS_NONE };
static const int numbers_choices[] = { US_SIGNATORY_NUMBERING_NONE, US_SIGNATORY_NUMBERING_THROUGH,
                                       US_SIGNATORY_NUMBERING_GROUP };

/* What will be printed above the names, with everybody counted. */
static gboolean
preview_cb (gpointer user_data)
{
  UsListLayout *self = user_data;
  UsPublication *publication = us_publication_new (self->statement, NULL);
  g_autofree char *as_of = us_signatory_words_make_as_of (publication);
  g_autofree char *withheld = us_signatory_words_make_withheld (publication);
  g_autoptr (GString) text = g_string_new (publication->signatories_heading);

  self->preview_idle = 0;
  /* Nothing is computed: it stands above. */
  if (g_str_equal (text->str, us_item_get_string (US_ITEM (self->statement),
                                                  US_STATEMENT_SIGNATORIES_HEADING)))
    g_string_truncate (text, 0);
  if (as_of != NULL && *as_of != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", as_of);
  if (withheld != NULL && *withheld != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", withheld);
  gtk_label_set_label (self->preview_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->preview_label), text->len > 0);
  us_publication_unref (publication);
  return G_SOURCE_REMOVE;
}

static void
update (UsListLayout *self)
{
  gtk_widget_set_visible (
      GTK_WIDGET (self->order_group),
      us_item_get_choice (US_ITEM (self->statement), US_STATEMENT_SIGNATORIES_HEADINGS) !=
          US_HEADINGS_NONE);
  if (self->preview_idle == 0)
    self->preview_idle = g_idle_add_full (G_PRIORITY_LOW, preview_cb, self, NULL);
}

static void
save_line (UsListLayout *self, AdwEntryRow *row, guint property)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (!g_str_equal (text, us_item_get_string (US_ITEM (self->statement), property)))
    us_item_set_string (US_ITEM (self->statement), property, text, &error);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), error == NULL ? NULL : error->message);
}

static void
heading_changed_cb (UsListLayout *self)
{
  save_line (self, self->heading_row, US_STATEMENT_SIGNATORIES_HEADING);
}

/* On the way to another date the field is empty for a moment: that counts when it stays so. */
static void
date_changed_cb (UsListLayout *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->date_row)) != '\0')
    save_line (self, self->date_row, US_STATEMENT_SIGNATORIES_AS_OF);
}

static gboolean
us_list_layout_close_request (GtkWindow *window)
{
  UsListLayout *self = US_LIST_LAYOUT (window);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->date_row)) == '\0')
    save_line (self, self->date_row, US_STATEMENT_SIGNATORIES_AS_OF);
  return GTK_WINDOW_CLASS (us_list_layout_parent_class)->close_request (window);
}

static void
today_cb (UsListLayout *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->date_row), today);
}

static void
headings_selected_cb (UsListLayout *self)
{
  us_item_set_choice (US_ITEM (self->statement), US_STATEMENT_SIGNATORIES_HEADINGS,
                      headings_choices[adw_combo_row_get_selected (self->headings_row)], NULL);
}

static void
numbers_selected_cb (UsListLayout *self)
{
  us_item_set_choice (US_ITEM (self->statement), US_STATEMENT_SIGNATORIES_NUMBERING,
                      numbers_choices[adw_combo_row_get_selected (self->numbers_row)], NULL);
}

static void
select_choice (UsListLayout *self, AdwComboRow *row, guint property, const int *choices,
               guint n_choices)
{
  const int choice = us_item_get_choice (US_ITEM (self->statement), property);

  for (guint i = 0; i < n_choices; i++)
    if (choices[i] == choice)
      adw_combo_row_set_selected (row, i);
}

static void
us_list_layout_dispose (GObject *object)
{
  UsListLayout *self = US_LIST_LAYOUT (object);

  g_clear_handle_id (&self->preview_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_LIST_LAYOUT);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_list_layout_parent_class)->dispose (object);
}

static void
us_list_layout_class_init (UsListLayoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_list_layout_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = us_list_layout_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/list-layout.ui");
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, heading_row);
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, date_row);
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, preview_label);
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, headings_row);
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, numbers_row);
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, order_group);
  gtk_widget_class_bind_template_child (widget_class, UsListLayout, headings);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
}

static void
us_list_layout_init (UsListLayout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_accessible_name_combo (self->headings_row);
  us_accessible_name_combo (self->numbers_row);
}

/**
 * us_list_layout_new:
 * @statement: a statement
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new window; the toolkit owns it
 */
UsListLayout *
us_list_layout_new (UsStatement *statement)
{
  UsListLayout *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_LIST_LAYOUT, NULL);
  self->statement = g_object_ref (statement);
  gtk_editable_set_text (
      GTK_EDITABLE (self->heading_row),
      us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING));
  gtk_editable_set_text (GTK_EDITABLE (self->date_row),
                         us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_AS_OF));
  select_choice (self, self->headings_row, US_STATEMENT_SIGNATORIES_HEADINGS, headings_choices,
                 G_N_ELEMENTS (headings_choices));
  select_choice (self, self->numbers_row, US_STATEMENT_SIGNATORIES_NUMBERING, numbers_choices,
                 G_N_ELEMENTS (numbers_choices));
  us_heading_list_set_statement (self->headings, statement);
  g_signal_connect_swapped (self->heading_row, "changed", G_CALLBACK (heading_changed_cb), self);
  g_signal_connect_swapped (self->date_row, "changed", G_CALLBACK (date_changed_cb), self);
  g_signal_connect_swapped (self->headings_row, "notify::selected",
                            G_CALLBACK (headings_selected_cb), self);
  g_signal_connect_swapped (self->numbers_row, "notify::selected", G_CALLBACK (numbers_selected_cb),
                            self);
  g_signal_connect_object (statement, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}
