/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-page.h"

#include "view/body/block-kinds.h"
#include "view/body/body-actions.h"
#include "view/body/body-view.h"
#include "view/letter/blank-walk.h"
#include "view/letter/chips.h"
#include "view/letter/date-button.h"
#include "view/letter/direction-walk.h"
#include "view/letter/item-rows.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-footer.h"
#include "view/letter/letter-guide.h"
#include "view/letter/letter-keys.h"
#include "view/letter/letter-toolbar.h"
#include "view/letter/structure-popover.h"
#include "view/letter/suggest-field.h"
#include "view/letter/text-actions.h"
#include "view/letter/words-popover.h"
#include "view/sheet/sheet.h"
#include "view/shortcuts.h"
#include "view/spelling/spelling.h"
#include "view/zoom.h"

typedef enum
{
  PROP_STATEMENT = 1,
  PROP_HISTORY,
} UsLetterPageProperty;

struct _UsLetterPage
{
  GtkWidget parent_instance;

  UsStatement *statement;
  UsHistory *history;
  GActionGroup *body_actions;
  UsTextActions *text_actions;
  UsLetterGuide *guide;
  GtkTextBuffer *buffer; /* the body's */
  gulong cursor_id;
  gulong changed_id;
  gulong focus_id;
  gboolean filling; /* Tab goes from blank to blank */

  UsLetterToolbar *toolbar;
  UsSheet *sheet;
  UsItemRows *addressees;
  UsBodyView *body;
  UsLetterFooter *footer;
};

G_DEFINE_FINAL_TYPE (UsLetterPage, us_letter_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_HISTORY + 1];

static void
update_actions (UsLetterPage *self)
{
  g_autoptr (GVariant) nick = NULL;

  us_body_actions_update (self->body_actions, self->body);
  nick = g_action_group_get_action_state (self->body_actions, "kind");
  us_letter_toolbar_show_kind (self->toolbar,
                               us_block_kinds_find (g_variant_get_string (nick, NULL))->kind);
}

static void
cursor_moved_cb (UsLetterPage *self)
{
  update_actions (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self->body)))
    us_sheet_show_caret (self->sheet);
}

/* After an undo the place that changed comes into sight, wherever the focus is. */
static void
statement_changed_cb (UsStatement *statement, UsChange *change, UsLetterPage *self)
{
  if ((change->kind == US_CHANGE_SET ? us_item_get_list (change->item) : change->list) !=
      us_statement_get_body (statement))
    return;
  us_sheet_show_caret (self->sheet);
  if (change->kind != US_CHANGE_SET || change->property != US_BLOCK_TEXT)
    update_actions (self);
}

/* A key goes to the text of a note and back to its number in the body; a button adds one. */
static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsLetterPage *self = user_data;

  const gboolean add = g_str_equal (g_action_get_name (G_ACTION (action)), "add-note");

  if (self->statement != NULL)
    (add ? us_letter_footer_add_note : us_letter_footer_switch_note) (self->footer, self->body);
}

/* What the whole letter has in it, by the button with all commands. */
static void
popover_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsLetterPage *self = user_data;
  const gboolean words = g_str_equal (g_action_get_name (G_ACTION (action)), "words");

  if (self->statement != NULL)
    (words ? us_words_popover_open : us_structure_popover_open) (
        us_letter_toolbar_get_menu_button (self->toolbar), self->body);
}

static const GActionEntry page_entries[] = {
  { .name = "note", .activate = note_cb },
  { .name = "add-note", .activate = note_cb },
  { .name = "structure", .activate = popover_cb },
  { .name = "words", .activate = popover_cb },
};

static void
compact_changed_cb (UsLetterPage *self)
{
  gboolean compact;

  g_object_get (self->sheet, "compact", &compact, NULL);
  (compact ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "compact");
}

static void
focus_changed_cb (GtkRoot *root, GParamSpec *pspec, UsLetterPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  gboolean rich;

  if (self->history != NULL)
    us_history_seal (self->history);
  /* A menu is for the text that it was opened in. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sheet)) ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL)
    return;
  rich = focus == GTK_WIDGET (self->body) ||
         (US_IS_LETTER_FIELD (focus) && us_letter_field_is_rich (US_LETTER_FIELD (focus)));
  us_text_actions_set_target (self->text_actions, rich ? GTK_TEXT_VIEW (focus) : NULL);
  us_sheet_show (self->sheet, focus);
  if (US_IS_BODY_VIEW (focus) || US_IS_LETTER_FIELD (focus))
    us_letter_guide_follow (self->guide, GTK_TEXT_VIEW (focus));
}

static void
set_statement (UsLetterPage *self, UsStatement *statement)
{
  if (self->buffer != NULL)
    g_clear_signal_handler (&self->cursor_id, self->buffer);
  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_clear_object (&self->buffer);
  us_text_actions_set_target (self->text_actions, NULL);
  g_set_object (&self->statement, statement);
  us_item_rows_set_list (self->addressees,
                         statement != NULL ? us_statement_get_addressees (statement) : NULL);
  g_object_set (self->body, "statement", statement, NULL);
  us_letter_toolbar_set_statement (self->toolbar, statement);
  us_letter_guide_set_letter (self->guide, statement, self->history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
  us_direction_walk_follow (GTK_WIDGET (self->sheet), statement);
  if (statement == NULL)
    return;
  /* After the body's own handler, so that the text shows the change already. */
  self->changed_id =
      g_signal_connect (statement, "changed", G_CALLBACK (statement_changed_cb), self);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)));
  self->cursor_id = g_signal_connect_swapped (self->buffer, "notify::cursor-position",
                                              G_CALLBACK (cursor_moved_cb), self);
  us_letter_guide_follow (self->guide, GTK_TEXT_VIEW (self->body));
  update_actions (self);
}

static void
us_letter_page_root (GtkWidget *widget)
{
  UsLetterPage *self = US_LETTER_PAGE (widget);

  GTK_WIDGET_CLASS (us_letter_page_parent_class)->root (widget);
  self->focus_id = g_signal_connect (gtk_widget_get_root (widget), "notify::focus-widget",
                                     G_CALLBACK (focus_changed_cb), self);
}

static void
us_letter_page_unroot (GtkWidget *widget)
{
  UsLetterPage *self = US_LETTER_PAGE (widget);

  g_clear_signal_handler (&self->focus_id, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (us_letter_page_parent_class)->unroot (widget);
}

static gboolean
us_letter_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* GTK asks here too when Tab leaves it: then the text shall not take the focus back. */
  return (focus == NULL || !gtk_widget_is_ancestor (focus, widget)) &&
         gtk_widget_grab_focus (GTK_WIDGET (US_LETTER_PAGE (widget)->body));
}

static void
us_letter_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsLetterPage *self = US_LETTER_PAGE (object);

  switch ((UsLetterPageProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, self->statement);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsLetterPage *self = US_LETTER_PAGE (object);

  switch ((UsLetterPageProperty) id)
    {
    case PROP_STATEMENT:
      if (self->statement != g_value_get_object (value))
        set_statement (self, g_value_get_object (value));
      break;
    case PROP_HISTORY:
      if (g_set_object (&self->history, g_value_get_object (value)))
        {
          us_letter_guide_set_letter (self->guide, self->statement, self->history);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_page_dispose (GObject *object)
{
  UsLetterPage *self = US_LETTER_PAGE (object);
  GtkWidget *child;

  if (self->text_actions != NULL)
    set_statement (self, NULL);
  g_clear_pointer (&self->guide, us_letter_guide_free);
  g_clear_object (&self->history);
  g_clear_object (&self->text_actions);
  g_clear_object (&self->body_actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_LETTER_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_letter_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (US_TYPE_BODY_VIEW);
  g_type_ensure (US_TYPE_DATE_BUTTON);
  g_type_ensure (US_TYPE_ITEM_ROWS);
  g_type_ensure (US_TYPE_LETTER_FIELD);
  g_type_ensure (US_TYPE_LETTER_FOOTER);
  g_type_ensure (US_TYPE_LETTER_TOOLBAR);
  g_type_ensure (US_TYPE_SHEET);
  g_type_ensure (US_TYPE_SUGGEST_FIELD);
}

static void
us_letter_page_class_init (UsLetterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_letter_page_get_property;
  object_class->set_property = us_letter_page_set_property;
  object_class->dispose = us_letter_page_dispose;
  widget_class->root = us_letter_page_root;
  widget_class->unroot = us_letter_page_unroot;
  widget_class->grab_focus = us_letter_page_grab_focus;

  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, US_TYPE_HISTORY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/letter-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsLetterPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, UsLetterPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, UsLetterPage, addressees);
  gtk_widget_class_bind_template_child (widget_class, UsLetterPage, body);
  gtk_widget_class_bind_template_child (widget_class, UsLetterPage, footer);
  gtk_widget_class_bind_template_callback (widget_class, compact_changed_cb);
  us_shortcuts_bind_letter (widget_class);
}

static void
us_letter_page_init (UsLetterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_zoom_add_wheel (GTK_WIDGET (self->sheet));
  g_signal_connect (self->body, "shown", G_CALLBACK (us_chips_update), NULL);
  g_signal_connect (self->body, "shown", G_CALLBACK (us_spelling_update), NULL);
  self->guide = us_letter_guide_new (GTK_WIDGET (self));
  self->body_actions = us_body_actions_new (self->body);
  g_action_map_add_action_entries (G_ACTION_MAP (self->body_actions), page_entries,
                                   G_N_ELEMENTS (page_entries), self);
  self->text_actions = us_text_actions_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "body", self->body_actions);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "text",
                                  us_text_actions_get_group (self->text_actions));
  us_letter_keys_add (GTK_WIDGET (self));
}

/**
 * us_letter_page_get_sheet:
 * @self: a letter
 *
 * Main thread only.
 *
 * Returns: (transfer none): the widget with the fields of the letter in it
 */
GtkWidget *
us_letter_page_get_sheet (UsLetterPage *self)
{
  g_return_val_if_fail (US_IS_LETTER_PAGE (self), NULL);

  return GTK_WIDGET (self->sheet);
}

/**
 * us_letter_page_get_toolbar:
 * @self: a letter
 *
 * Main thread only.
 *
 * Returns: (transfer none): the widget with the tools above the letter
 */
GtkWidget *
us_letter_page_get_toolbar (UsLetterPage *self)
{
  g_return_val_if_fail (US_IS_LETTER_PAGE (self), NULL);

  return GTK_WIDGET (self->toolbar);
}

/**
 * us_letter_page_fill:
 * @self: a letter
 * @backward: whether to go back
 *
 * Selects the next blank to fill in. From then on Tab does the same, until there is none. Main
 * thread only.
 *
 * Returns: whether there was one
 */
gboolean
us_letter_page_fill (UsLetterPage *self, gboolean backward)
{
  g_return_val_if_fail (US_IS_LETTER_PAGE (self), FALSE);

  self->filling =
      self->statement != NULL &&
      us_blank_walk_next (GTK_WIDGET (self->sheet),
                          us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE),
                          backward);
  return self->filling;
}

/**
 * us_letter_page_is_filling:
 * @self: a letter
 *
 * Main thread only.
 *
 * Returns: whether Tab goes to the next blank
 */
gboolean
us_letter_page_is_filling (UsLetterPage *self)
{
  g_return_val_if_fail (US_IS_LETTER_PAGE (self), FALSE);

  return self->filling;
}
