/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatory-dialog.h"

#include "model/statement.h"
#include "view/dialogs.h"

#include <glib/gi18n.h>

struct _UsSignatoryDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *public_group;
  AdwPreferencesGroup *private_group;

  UsSignatory *signatory;
  GPtrArray *rows; /* by property; the row of property 1 is at 0 */
};

G_DEFINE_FINAL_TYPE (UsSignatoryDialog, us_signatory_dialog, ADW_TYPE_WINDOW)

static const char *
get_choice_title (const char *nick)
{
  static const char *const titles[] = { N_ ("Organisation"),   N_ ("Individual"),
                                        N_ ("Representative"), N_ ("Confirmed"),
                                        N_ ("Invited"),        N_ ("Declined"),
                                        N_ ("Withdrawn") };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_ascii_strcasecmp (titles[i], nick) == 0)
      return _ (titles[i]);
  return nick;
}

static GtkWidget *
create_choice_row (const UsField *field)
{
  g_autoptr (GTypeClass) choices = g_type_class_ref (field->choice_type ());
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < G_ENUM_CLASS (choices)->n_values; i++)
    gtk_string_list_append (titles,
                            get_choice_title (G_ENUM_CLASS (choices)->values[i].value_nick));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  return row;
}

static GtkWidget *
create_row (UsSignatoryDialog *self, const UsField *field, guint property)
{
  GtkWidget *row;

  if (field->kind == US_FIELD_CHOICE)
    {
      row = create_choice_row (field);
      adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                                  (guint) us_item_get_choice (US_ITEM (self->signatory), property));
    }
  else
    {
      row = adw_entry_row_new ();
      gtk_editable_set_text (GTK_EDITABLE (row),
                             us_item_get_string (US_ITEM (self->signatory), property));
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (field->title));
  return row;
}

static gboolean
save_row (UsSignatoryDialog *self, GtkWidget *row, guint property, GError **error)
{
  UsItem *item = US_ITEM (self->signatory);

  if (ADW_IS_COMBO_ROW (row))
    return us_item_set_choice (item, property,
                               (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row)), error);
  return us_item_set_string (item, property, gtk_editable_get_text (GTK_EDITABLE (row)), error);
}

static void
us_signatory_dialog_save (UsSignatoryDialog *self)
{
  UsStatement *statement = us_item_get_statement (US_ITEM (self->signatory));
  g_autoptr (GError) error = NULL;
  guint i;

  if (statement == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  us_statement_begin_group (statement, _ ("Edit Signatory"));
  for (i = 0; i < self->rows->len; i++)
    if (!save_row (self, self->rows->pdata[i], i + 1, &error))
      break;
  us_statement_end_group (statement);
  if (error == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  us_dialog_show_error (GTK_WINDOW (self), _ ("The Signatory Is Not Saved"), error->message);
  gtk_widget_grab_focus (self->rows->pdata[i]);
}

static void
us_signatory_dialog_dispose (GObject *object)
{
  UsSignatoryDialog *self = US_SIGNATORY_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->signatory);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_DIALOG);

  G_OBJECT_CLASS (us_signatory_dialog_parent_class)->dispose (object);
}

static void
us_signatory_dialog_class_init (UsSignatoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatory-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDialog, public_group);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDialog, private_group);
  gtk_widget_class_bind_template_callback (widget_class, us_signatory_dialog_save);
}

static void
us_signatory_dialog_init (UsSignatoryDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_signatory_dialog_new:
 * @signatory: whom to edit
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new dialog with a row for every field; the toolkit owns it
 */
UsSignatoryDialog *
us_signatory_dialog_new (UsSignatory *signatory)
{
  UsSignatoryDialog *self;
  const UsField *fields;
  guint n_fields;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_DIALOG, NULL);
  self->signatory = g_object_ref (signatory);
  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (signatory), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = create_row (self, &fields[i], i + 1);
      const gboolean is_private = (fields[i].flags & US_FIELD_PRIVATE) != 0;

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (is_private ? self->private_group : self->public_group, row);
    }
  gtk_widget_grab_focus (self->rows->pdata[US_SIGNATORY_NAME - 1]);
  return self;
}
