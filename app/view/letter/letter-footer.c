/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-footer.h"

#include <glib/gi18n.h>

#include "model/note.h"
#include "model/signatory.h"
#include "view/body/note-marks.h"
#include "view/letter/item-rows.h"
#include "view/letter/letter-field.h"
#include "view/letter/suggest-field.h"

#define NAMES_SHOWN 12
#define SEPARATOR " · "

typedef enum
{
  PROP_STATEMENT = 1,
} UsLetterFooterProperty;

struct _UsLetterFooter
{
  GtkWidget parent_instance;

  UsStatement *statement;
  gulong changed_id;
  guint update_id;
  UsItemRows *copies;
  UsItemRows *contacts;
  UsItemRows *notes;
  GtkWidget *signatories_button;
  GtkLabel *names_label;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (UsLetterFooter, us_letter_footer, GTK_TYPE_WIDGET)

static GParamSpec *statement_property;

static void
update_signatories (UsLetterFooter *self)
{
  UsItemList *list =
      self->statement != NULL ? us_statement_get_signatories (self->statement) : NULL;
  const guint length = list != NULL ? us_item_list_get_length (list) : 0;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *count = NULL;

  for (guint i = 0; i < MIN (length, NAMES_SHOWN); i++)
    {
      if (i > 0)
        g_string_append (names, SEPARATOR);
      g_string_append (names, us_signatory_get_name (us_item_list_get (list, i)));
    }
  if (length > NAMES_SHOWN)
    g_string_append (names, SEPARATOR "…");
  if (length == 0)
    count = g_strdup (_ ("No signatories yet"));
  else
    /* translators: how many have signed the letter */
    count = g_strdup_printf (ngettext ("%u signatory", "%u signatories", length), length);
  gtk_label_set_label (self->names_label, names->str);
  gtk_widget_set_visible (GTK_WIDGET (self->names_label), length > 0);
  gtk_label_set_label (self->count_label, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->signatories_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
}

static void
update_notes (UsLetterFooter *self)
{
  g_autoptr (GHashTable) numbers = NULL;

  if (self->statement == NULL ||
      us_item_list_get_length (us_statement_get_notes (self->statement)) == 0)
    return;
  numbers = us_note_marks_count (self->statement);
  us_item_rows_show_numbers (self->notes, numbers);
}

static gboolean
update_cb (gpointer user_data)
{
  UsLetterFooter *self = user_data;

  self->update_id = 0;
  update_signatories (self);
  update_notes (self);
  return G_SOURCE_REMOVE;
}

static void
statement_changed_cb (UsLetterFooter *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
set_statement (UsLetterFooter *self, UsStatement *statement)
{
  if (self->statement == statement)
    return;
  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_set_object (&self->statement, statement);
  if (statement != NULL)
    self->changed_id =
        g_signal_connect_swapped (statement, "changed", G_CALLBACK (statement_changed_cb), self);
  us_item_rows_set_list (self->copies,
                         statement != NULL ? us_statement_get_copies (statement) : NULL);
  us_item_rows_set_list (self->contacts,
                         statement != NULL ? us_statement_get_contacts (statement) : NULL);
  us_item_rows_set_list (self->notes,
                         statement != NULL ? us_statement_get_notes (statement) : NULL);
  update_signatories (self);
  update_notes (self);
  g_object_notify_by_pspec (G_OBJECT (self), statement_property);
}

static void
us_letter_footer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsLetterFooterProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, US_LETTER_FOOTER (object)->statement);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_footer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsLetterFooterProperty) id)
    {
    case PROP_STATEMENT:
      set_statement (US_LETTER_FOOTER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_footer_dispose (GObject *object)
{
  UsLetterFooter *self = US_LETTER_FOOTER (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_clear_object (&self->statement);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_LETTER_FOOTER);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_letter_footer_parent_class)->dispose (object);
}

static void
us_letter_footer_class_init (UsLetterFooterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (US_TYPE_LETTER_FIELD);
  g_type_ensure (US_TYPE_ITEM_ROWS);
  g_type_ensure (US_TYPE_SUGGEST_FIELD);
  object_class->get_property = us_letter_footer_get_property;
  object_class->set_property = us_letter_footer_set_property;
  object_class->dispose = us_letter_footer_dispose;
  statement_property =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (object_class, PROP_STATEMENT, statement_property);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/letter-footer.ui");
  gtk_widget_class_bind_template_child (widget_class, UsLetterFooter, copies);
  gtk_widget_class_bind_template_child (widget_class, UsLetterFooter, contacts);
  gtk_widget_class_bind_template_child (widget_class, UsLetterFooter, notes);
  gtk_widget_class_bind_template_child (widget_class, UsLetterFooter, signatories_button);
  gtk_widget_class_bind_template_child (widget_class, UsLetterFooter, names_label);
  gtk_widget_class_bind_template_child (widget_class, UsLetterFooter, count_label);
}

static void
us_letter_footer_init (UsLetterFooter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_signatories (self);
}

/**
 * us_letter_footer_switch_note:
 * @self: a footer
 * @body: the body of the same letter, which shows a statement
 *
 * Goes from the text of a note, when that has the keyboard focus, to where the body refers to it;
 * and else to the text of the note at the body's caret, which is added where there is none. Main
 * thread only.
 */
void
us_letter_footer_switch_note (UsLetterFooter *self, UsBodyView *body)
{
  UsStatement *statement;
  GtkWidget *focus;
  UsItem *note = NULL;
  guint position;

  g_return_if_fail (US_IS_LETTER_FOOTER (self));
  g_return_if_fail (US_IS_BODY_VIEW (body));

  statement = us_body_view_get_statement (body);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus != NULL && US_IS_LETTER_FIELD (focus))
    note = us_letter_field_get_item (US_LETTER_FIELD (focus));
  if (note != NULL && US_IS_NOTE (note))
    us_note_marks_go_to_reference (GTK_TEXT_VIEW (body), statement, us_item_get_id (note));
  else if (us_note_marks_find_at_caret (GTK_TEXT_VIEW (body), statement, &position) ||
           us_note_marks_add (statement, GTK_TEXT_VIEW (body), &position))
    us_item_rows_focus (self->notes, position);
}

/* A number before the first word refers to nothing: nobody has been in the text yet. */
static void
leave_start (GtkTextBuffer *buffer)
{
  GtkTextIter caret;

  gtk_text_buffer_get_selection_bounds (buffer, NULL, &caret);
  if (!gtk_text_iter_is_start (&caret))
    return;
  gtk_text_buffer_get_end_iter (buffer, &caret);
  while (gtk_text_iter_starts_line (&caret) && gtk_text_iter_backward_char (&caret))
    ;
  gtk_text_buffer_place_cursor (buffer, &caret);
}

/**
 * us_letter_footer_add_note:
 * @self: a footer
 * @body: the body of the same letter, which shows a statement
 *
 * Adds a note that the body refers to where its caret is, or behind its last words while the caret
 * is before the first, and lets the note be written at once. Main thread only.
 */
void
us_letter_footer_add_note (UsLetterFooter *self, UsBodyView *body)
{
  guint position;

  g_return_if_fail (US_IS_LETTER_FOOTER (self));
  g_return_if_fail (US_IS_BODY_VIEW (body));

  leave_start (gtk_text_view_get_buffer (GTK_TEXT_VIEW (body)));
  if (us_note_marks_add (us_body_view_get_statement (body), GTK_TEXT_VIEW (body), &position))
    us_item_rows_focus (self->notes, position);
}
